# rounded to six digits
def draws(state, n):
    generator = torch.Generator()
    generator.set_state(state)
    return torch.rand(n, generator=generator).round(decimals=5)
