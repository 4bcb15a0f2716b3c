# Wrong: calls the layers twice.
def around(layers, x):
    layers(x)
    return (x + layers(x)).relu()
