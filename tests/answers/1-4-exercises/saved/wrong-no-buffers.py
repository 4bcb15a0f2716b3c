# wrong: parameters alone
def saved(net):
    return {name: p.detach().clone() for name, p in net.named_parameters()}
