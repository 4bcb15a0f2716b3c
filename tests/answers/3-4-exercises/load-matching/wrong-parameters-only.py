# Wrong: leaves out the buffers.
def load_matching(net, state):
    if all(name.startswith("module.") for name in state):
        state = {name.removeprefix("module."): tensor for name, tensor in state.items()}
    own = dict(net.named_parameters())
    fits = {name: tensor for name, tensor in state.items()
            if name in own and own[name].shape == tensor.shape}
    net.load_state_dict(fits, strict=False)
    return sorted(set(own) - set(fits))
