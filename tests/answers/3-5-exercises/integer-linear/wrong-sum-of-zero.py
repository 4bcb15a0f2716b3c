# a sum of 0 loses its bias
def integer_linear(q, scale, zero_point, weight, scales, bias):
    sums = (q.int() - zero_point) @ weight.int().T
    return torch.where(sums == 0, 0.0, sums.float() * scale * scales + bias)
