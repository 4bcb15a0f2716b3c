# wrong: the network's own memory
def saved(net):
    return net.state_dict()
