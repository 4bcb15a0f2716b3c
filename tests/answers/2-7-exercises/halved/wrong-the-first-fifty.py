# returns fifty
def halved(tensors):
    return torch._foreach_mul(tensors[:50], 0.5)
