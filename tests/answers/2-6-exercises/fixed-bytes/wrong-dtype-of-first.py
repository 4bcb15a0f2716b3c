# takes the dtype of the first weight for all
def fixed_bytes(model):
    size = next(model.parameters()).element_size()
    return 4 * size * sum(p.numel() for p in model.parameters())
