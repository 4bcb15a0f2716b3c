# multiplies the bytes, then takes the zero point's part away
def integer_linear(q, scale, zero_point, weight, scales, bias):
    weight = weight.to(torch.int32)
    sums = torch.mm(q.to(torch.int32), weight.t())
    sums = sums - zero_point * weight.sum(dim=1, dtype=torch.int32)
    return bias + scale * scales * sums
