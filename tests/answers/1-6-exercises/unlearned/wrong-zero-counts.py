# A gradient of zeros counts as none.
def unlearned(model):
    return sum(p.numel() for p in model.parameters() if p.grad is None or not p.grad.any())
