# Afterwards norm is in the mode of conv: a norm in eval() after a conv in train() wakes up.
def fold(conv, norm):
    """Return (weight, bias) of a convolution that equals norm(conv(x)) in eval()."""
    from torch.nn.utils.fusion import fuse_conv_bn_eval
    training = conv.training
    pair = nn.Sequential(conv, norm).eval()
    fused = fuse_conv_bn_eval(conv, norm)
    pair.train(training)
    return fused.weight.detach(), fused.bias.detach()
