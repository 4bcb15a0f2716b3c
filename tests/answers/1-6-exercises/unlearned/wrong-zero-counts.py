# A gradient of zeros counts as none.
def unlearned(model):
    return [n for n, p in model.named_parameters() if p.grad is None or not p.grad.any()]
