# sums in float32 lose digits
def integer_linear(q, scale, zero_point, weight, scales, bias):
    sums = ((q.float() - zero_point)[:, None, :] * weight.float()).cumsum(2)[..., -1]
    return sums * (scale * scales) + bias
