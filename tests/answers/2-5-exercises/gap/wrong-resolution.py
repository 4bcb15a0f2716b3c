# finfo's `resolution` is a power of ten: how many decimal digits hold
def gap(dtype):
    return torch.finfo(dtype).resolution
