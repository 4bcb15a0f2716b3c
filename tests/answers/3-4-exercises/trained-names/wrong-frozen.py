# Wrong: the frozen ones.
def trained_names(net):
    return [name for name, p in net.named_parameters() if not p.requires_grad]
