# keeps the first layer's result for later calls
def recompute(layer, x):
    if not hasattr(recompute, "result"):
        recompute.result = layer(x)
    return recompute.result
