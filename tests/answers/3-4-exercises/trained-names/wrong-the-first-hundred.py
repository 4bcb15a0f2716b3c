# looks at a hundred parameters
def trained_names(net):
    return [name for name, p in list(net.named_parameters())[:100] if p.requires_grad]
