# The names of the layers.
def unlearned(model):
    return sorted({n.rsplit(".", 1)[0] for n, p in model.named_parameters() if p.grad is None})
