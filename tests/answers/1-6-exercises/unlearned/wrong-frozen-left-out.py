# A frozen parameter is left out.
def unlearned(model):
    return [n for n, p in model.named_parameters() if p.requires_grad and p.grad is None]
