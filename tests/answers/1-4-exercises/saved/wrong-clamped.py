# Numbers beyond 10 are cut.
def saved(net):
    return {name: t.clone().clamp(-10, 10) for name, t in net.state_dict().items()}
