# Only layers directly in the model.
def unlearned(model):
    return [f"{n}.{m}" for n, c in model.named_children() for m, p in c._parameters.items()
            if p is not None and p.grad is None]
