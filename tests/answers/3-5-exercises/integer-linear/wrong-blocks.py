# Sums of 4,096 are exact, but joined as float32: large blocks of opposite sign lose the small rest.
def integer_linear(q, scale, zero_point, weight, scales, bias):
    """Return the float32 (n, m) of q uint8 (n, k) times weight int8 (m, k), plus bias (m,).

    The sums are integers; scale and zero_point belong to q, scales (m,) to the rows of weight.
    """
    total = torch.zeros(len(q), len(weight))
    for inputs, weights in zip(q.split(4096, dim=1), weight.split(4096, dim=1)):
        total += (inputs.int() - zero_point) @ weights.int().T
    return total * (scale * scales) + bias
