# weights and biases alone
def trained_names(net):
    return [name for name, p in net.named_parameters()
            if p.requires_grad and name.endswith(("weight", "bias"))]
