# Vectors are left out.
def unlearned(model):
    return sum(p.numel() for p in model.parameters() if p.grad is None and p.ndim > 1)
