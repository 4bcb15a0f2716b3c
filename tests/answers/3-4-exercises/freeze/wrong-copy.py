# returns a copy
def freeze(body):
    return copy.deepcopy(body.requires_grad_(False).eval())
