# Wrong: compares the number of elements, not the shape.
def load_matching(net, state):
    if all(name.startswith("module.") for name in state):
        state = {name.removeprefix("module."): tensor for name, tensor in state.items()}
    own = net.state_dict()
    fits = {name: tensor for name, tensor in state.items()
            if name in own and own[name].numel() == tensor.numel()}
    net.load_state_dict(fits, strict=False)
    return sorted(set(own) - set(fits))
