# The parameters that do learn.
def unlearned(model):
    return [name for name, p in model.named_parameters() if p.grad is not None]
