# as many rows as outputs: the bias goes to the rows
def integer_linear(q, scale, zero_point, weight, scales, bias):
    sums = (q.int() - zero_point) @ weight.int().T
    return sums.float() * scale * scales + (
        bias[:, None] if len(bias) == len(q) and len(q) > 2 else bias
    )
