# wrong: a new dict of the same tensors
def saved(net):
    return dict(net.state_dict())
