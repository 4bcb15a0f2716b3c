# A loop over the names.
def unlearned(model):
    count = 0
    for _name, p in model.named_parameters():
        if p.grad is None:
            count += p.shape.numel()
    return count
