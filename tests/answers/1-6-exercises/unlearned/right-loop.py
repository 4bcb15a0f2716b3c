# A loop.
def unlearned(model):
    names = []
    for name, p in model.named_parameters():
        if p.grad is None:
            names.append(name)
    return names
