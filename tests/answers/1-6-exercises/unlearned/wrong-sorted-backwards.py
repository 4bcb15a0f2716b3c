# In the order of the alphabet.
def unlearned(model):
    return sorted(name for name, p in model.named_parameters() if p.grad is None)
