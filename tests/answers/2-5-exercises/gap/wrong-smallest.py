# the smallest normal number, not the gap after 1
def gap(dtype):
    return torch.finfo(dtype).tiny
