# the largest rounding error at 1, half of the gap
def gap(dtype):
    return torch.finfo(dtype).eps / 2
