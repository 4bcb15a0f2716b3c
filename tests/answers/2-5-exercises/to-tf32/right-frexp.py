# takes mantissa and exponent apart in float64, rounds the mantissa
def to_tf32(x):
    mantissa, exponent = torch.frexp(x.double())
    return torch.ldexp((mantissa * 2048).round() / 2048, exponent).float()
