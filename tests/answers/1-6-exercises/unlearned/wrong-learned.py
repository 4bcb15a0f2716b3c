# The numbers that do learn.
def unlearned(model):
    return sum(p.numel() for p in model.parameters() if p.grad is not None)
