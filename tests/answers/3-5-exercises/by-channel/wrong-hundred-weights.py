# looks for the largest among a hundred
def by_channel(weight):
    big = weight.flatten(1)[:, :100].abs().amax(1)
    scales = torch.where(big == 0, 1.0, big / 127)
    return (weight / scales.view(-1, *[1] * (weight.dim() - 1))).round().clamp(-127, 127).to(
        torch.int8
    ), scales
