# How many parameters.
def unlearned(model):
    return sum(p.grad is None for p in model.parameters())
