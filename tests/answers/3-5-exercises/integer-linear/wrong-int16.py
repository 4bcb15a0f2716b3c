# sums wrap around in int16
def integer_linear(q, scale, zero_point, weight, scales, bias):
    sums = (q.to(torch.int16) - zero_point) @ weight.to(torch.int16).T
    return sums * (scale * scales) + bias
