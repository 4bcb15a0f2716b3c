# the difference wraps around in uint8
def integer_linear(q, scale, zero_point, weight, scales, bias):
    sums = (q - zero_point).to(torch.int32) @ weight.to(torch.int32).T
    return sums * (scale * scales) + bias
