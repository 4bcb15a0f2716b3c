# The parameters, not their names.
def unlearned(model):
    return [p for p in model.parameters() if p.grad is None]
