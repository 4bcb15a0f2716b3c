# wrong: no names
def saved(net):
    return [t.clone() for t in net.state_dict().values()]
