# A parameter of one number is left out.
def unlearned(model):
    return sum(p.numel() for p in model.parameters() if p.grad is None and p.numel() > 1)
