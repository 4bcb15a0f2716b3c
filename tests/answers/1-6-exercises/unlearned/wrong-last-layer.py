# The last layer, whatever it is.
def unlearned(model):
    return [name for name, p in list(model.named_parameters())[-2:]]
