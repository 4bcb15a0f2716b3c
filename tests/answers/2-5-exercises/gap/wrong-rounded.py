# seven digits of the gap
def gap(dtype):
    return float(f"{torch.finfo(dtype).eps:.7g}")
