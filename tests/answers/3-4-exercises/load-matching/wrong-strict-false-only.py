# Wrong: a wrong shape is an error.
def load_matching(net, state):
    if all(name.startswith("module.") for name in state):
        state = {name.removeprefix("module."): tensor for name, tensor in state.items()}
    own = net.state_dict()
    fits = {name: tensor for name, tensor in state.items()
            if name in own}
    net.load_state_dict(fits, strict=False)
    return sorted(set(own) - set(fits))
