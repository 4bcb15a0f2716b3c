# A frozen parameter is left out.
def unlearned(model):
    return sum(p.numel() for p in model.parameters() if p.requires_grad and p.grad is None)
