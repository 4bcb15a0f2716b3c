# The rows of each parameter.
def unlearned(model):
    return sum(len(p) for p in model.parameters() if p.grad is None)
