# adds into what layers returned, which may be x itself
def around(layers, x):
    """Return what a block of layers with a way around makes of x."""
    out = layers(x)
    out += x
    return torch.relu(out)
