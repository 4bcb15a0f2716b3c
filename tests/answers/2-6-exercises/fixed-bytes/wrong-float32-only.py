# every number has 4 bytes, whatever its dtype
def fixed_bytes(model):
    return 16 * sum(p.numel() for p in model.parameters())
