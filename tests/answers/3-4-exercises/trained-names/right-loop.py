# Right: a loop.
def trained_names(net):
    names = []
    for name, parameter in net.named_parameters():
        if parameter.requires_grad is True:
            names += [name]
    return names
