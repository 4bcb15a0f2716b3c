# Right: makes the generator, sets its state and draws, in another order.
def draws(state, n):
    g = torch.Generator("cpu")
    g.set_state(state.clone())
    return torch.empty(n).uniform_(generator=g)
