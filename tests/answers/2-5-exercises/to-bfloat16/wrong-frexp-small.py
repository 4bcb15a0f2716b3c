# rounds the mantissa to 8 digits: numbers below the smallest normal one keep too many
def to_bfloat16(x):
    mantissa, exponent = torch.frexp(x.double())
    return torch.ldexp((mantissa * 256).round() / 256, exponent).float()
