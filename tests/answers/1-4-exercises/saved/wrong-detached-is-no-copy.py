# wrong: detach copies nothing
def saved(net):
    return {name: t.detach() for name, t in net.state_dict().items()}
