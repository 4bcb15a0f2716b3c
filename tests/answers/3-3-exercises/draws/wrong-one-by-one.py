# Wrong: draws one by one, and fails for no number.
def draws(state, n):
    g = torch.Generator()
    g.set_state(state)
    return torch.stack([torch.rand((), generator=g) for _ in range(n)])
