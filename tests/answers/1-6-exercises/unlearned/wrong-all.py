# All numbers.
def unlearned(model):
    return sum(p.numel() for p in model.parameters())
