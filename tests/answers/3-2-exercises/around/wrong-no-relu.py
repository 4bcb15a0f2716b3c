# without ReLU
def around(layers, x):
    return x + layers(x)
