# Wrong: knows parameters of float32 alone.
def trained_names(net):
    return [n for n, p in net.named_parameters() if p.requires_grad and p.dtype == torch.float32]
