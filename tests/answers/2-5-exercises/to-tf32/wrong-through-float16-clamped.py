# float16 where it holds the number, a cut elsewhere
def to_tf32(x):
    half = x.half().float()
    cut = (x.view(torch.int32) & ~0x1FFF).view(torch.float32)
    return torch.where((x.abs() < 65504) & (x.abs() > 6.2e-5), half, cut)
