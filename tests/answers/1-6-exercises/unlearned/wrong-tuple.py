# A tuple.
def unlearned(model):
    return tuple(name for name, p in model.named_parameters() if p.grad is None)
