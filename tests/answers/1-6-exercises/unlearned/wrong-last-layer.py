# The last layer, whatever it is.
def unlearned(model):
    return sum(p.numel() for p in list(model.parameters())[-2:])
