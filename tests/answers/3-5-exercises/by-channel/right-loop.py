# channel by channel
def by_channel(weight):
    rows, scales = [], []
    for channel in weight:
        scale = channel.abs().max() / 127
        scale = scale if scale > 0 else torch.ones(())
        rows.append(torch.round(channel / scale).to(torch.int8))
        scales.append(scale)
    return torch.stack(rows), torch.stack(scales)
