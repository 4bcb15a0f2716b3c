# Wrong: lstrip takes letters away, not a prefix.
def load_matching(net, state):
    if all(n.startswith("module.") for n in state):
        state = {n.lstrip("module."): t for n, t in state.items()}
    own = net.state_dict()
    fit = {n: t for n, t in state.items() if n in own and own[n].shape == t.shape}
    net.load_state_dict(fit, strict=False)
    return sorted(set(own) - set(fit))
