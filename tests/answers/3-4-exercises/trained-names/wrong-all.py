# Wrong: all names.
def trained_names(net):
    return [name for name, _ in net.named_parameters()]
