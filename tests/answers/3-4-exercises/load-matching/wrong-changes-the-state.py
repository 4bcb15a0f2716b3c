# Wrong: renames in the state that it was given.
def load_matching(net, state):
    if all(name.startswith("module.") for name in state):
        for name in list(state):
            state[name.removeprefix("module.")] = state.pop(name)
    own = net.state_dict()
    fits = {name: tensor for name, tensor in state.items()
            if name in own and own[name].shape == tensor.shape}
    net.load_state_dict(fits, strict=False)
    return sorted(set(own) - set(fits))
