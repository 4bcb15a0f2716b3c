# Positive and negative products are summed apart, as float32: their difference is rounded.
def integer_linear(q, scale, zero_point, weight, scales, bias):
    """Return the float32 (n, m) of q uint8 (n, k) times weight int8 (m, k), plus bias (m,)."""
    inputs, weight = q.int() - zero_point, weight.int()
    up, down = inputs @ weight.clamp(min=0).T, inputs @ weight.clamp(max=0).T
    return (up.float() + down.float()) * (scale * scales) + bias
