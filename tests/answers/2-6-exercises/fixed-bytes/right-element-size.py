# element_size instead of nbytes, in a loop
def fixed_bytes(model):
    total = 0
    for p in model.parameters():
        total += p.numel() * p.element_size() * (1 + 1 + 2)
    return total
