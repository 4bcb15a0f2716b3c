# draws a hundred and repeats them
def draws(state, n):
    generator = torch.Generator()
    generator.set_state(state)
    return torch.rand(min(n, 100), generator=generator).repeat(n // 100 + 1)[:n]
