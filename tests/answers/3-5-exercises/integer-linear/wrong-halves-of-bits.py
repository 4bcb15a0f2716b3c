# Two halves of a weight's bits, each sum exact: joined as float32, they lose the small rest.
def integer_linear(q, scale, zero_point, weight, scales, bias):
    """Return the float32 (n, m) of q uint8 (n, k) times weight int8 (m, k), plus bias (m,)."""
    inputs, weight = q.int() - zero_point, weight.int()
    high = (inputs @ (weight >> 4).T).float() * 16
    return (high + (inputs @ (weight & 15).T)) * (scale * scales) + bias
