# Wrong: in the order of the network.
def load_matching(net, state):
    if all(name.startswith("module.") for name in state):
        state = {name.removeprefix("module."): tensor for name, tensor in state.items()}
    own = net.state_dict()
    fits = {name: tensor for name, tensor in state.items()
            if name in own and own[name].shape == tensor.shape}
    net.load_state_dict(fits, strict=False)
    return [name for name in own if name not in fits]
