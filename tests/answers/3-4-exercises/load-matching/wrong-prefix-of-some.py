# Wrong: takes the prefix away where only some names have it.
def load_matching(net, state):
    if any(name.startswith("module.") for name in state):
        state = {name.removeprefix("module."): tensor for name, tensor in state.items()}
    own = net.state_dict()
    fits = {name: tensor for name, tensor in state.items()
            if name in own and own[name].shape == tensor.shape}
    net.load_state_dict(fits, strict=False)
    return sorted(set(own) - set(fits))
