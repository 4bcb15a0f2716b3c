# It runs the children by hand, one after the other.
def first_bad_layer(model, x):
    for name, layer in model.named_children():
        y = layer(x)
        if not y.isfinite().all():
            return name, int((~x.isfinite()).sum()), int((~y.isfinite()).sum())
        x = y
    return None
