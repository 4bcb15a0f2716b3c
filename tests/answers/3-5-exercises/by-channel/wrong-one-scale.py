# one scale for all
def by_channel(weight):
    scales = (weight.abs().max() / 127).expand(len(weight))
    scales = torch.where(scales > 0, scales, 1.0)
    steps = weight / scales.view(-1, *[1] * (weight.ndim - 1))
    return steps.round().to(torch.int8), scales
