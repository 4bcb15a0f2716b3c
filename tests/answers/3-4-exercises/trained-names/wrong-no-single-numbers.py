# Wrong: leaves out parameters that are a single number.
def trained_names(net):
    return [n for n, p in net.named_parameters() if p.requires_grad and p.dim() > 0]
