# cancelled by hand, bytes from finfo
def intensity(n, dtype):
    return 2 * n / 3 / (torch.finfo(dtype).bits / 8)
