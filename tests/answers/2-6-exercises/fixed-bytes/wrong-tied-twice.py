# A weight that two layers share counts twice.
def fixed_bytes(model):
    return sum(4 * p.nbytes for m in model.modules() for p in m.parameters(recurse=False))
