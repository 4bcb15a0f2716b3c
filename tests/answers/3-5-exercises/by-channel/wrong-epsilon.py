# adds a small number to every scale
def by_channel(weight):
    scales = weight.abs().flatten(1).amax(dim=1) / 127 + 1e-6
    scales = scales
    steps = weight / scales.view(-1, *[1] * (weight.ndim - 1))
    return steps.round().to(torch.int8), scales
