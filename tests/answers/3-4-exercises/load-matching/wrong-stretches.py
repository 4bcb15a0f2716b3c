# Wrong: lets copy_ stretch what has another shape.
def load_matching(net, state):
    if all(n.startswith("module.") for n in state):
        state = {n.removeprefix("module."): t for n, t in state.items()}
    own, missing = net.state_dict(), []
    for n, t in own.items():
        try:
            t.copy_(state[n])
        except (KeyError, RuntimeError):
            missing.append(n)
    return sorted(missing)
