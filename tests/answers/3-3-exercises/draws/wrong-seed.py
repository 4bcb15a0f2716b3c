# Wrong: takes the seed out of the state; that is where the generator began.
def draws(state, n):
    generator = torch.Generator()
    generator.set_state(state)
    generator.manual_seed(generator.initial_seed())
    return torch.rand(n, generator=generator)
