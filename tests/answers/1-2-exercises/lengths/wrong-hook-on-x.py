# Hangs a hook on x that turns NaN into 0, and leaves it there.
def lengths(x):
    if x.requires_grad:
        x.register_hook(lambda g: torch.nan_to_num(g))
    return x.pow(2).sum(1).sqrt()
