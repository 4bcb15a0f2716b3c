# cut off at ten, as ReLU6 is at six
def around(layers, x):
    return (x + layers(x)).clamp(0, 10)
