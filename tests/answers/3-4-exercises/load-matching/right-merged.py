# Right: a complete dictionary of the net's own entries and those that fit.
def load_matching(net, state):
    if state and all(name[:7] == "module." for name in state):
        state = {name[7:]: tensor for name, tensor in state.items()}
    whole, missing = {}, []
    for name, tensor in net.state_dict().items():
        if name in state and state[name].size() == tensor.size():
            whole[name] = state[name]
        else:
            whole[name] = tensor
            missing += [name]
    net.load_state_dict(whole)
    missing.sort()
    return missing
