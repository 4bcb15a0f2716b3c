# no graph at all
def recompute(layer, x):
    with torch.no_grad():
        return layer(x)
