# Wrong: a generator in its first state.
def draws(state, n):
    return torch.rand(n, generator=torch.Generator())
