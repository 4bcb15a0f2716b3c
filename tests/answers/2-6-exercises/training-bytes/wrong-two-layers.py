# knows only one hidden layer
def training_bytes(widths, rows):
    a, b, c = (widths[0], widths[1], widths[-1])
    weights = 4 * ((a + 1) * b + (b + 1) * c)
    return {"weights": weights, "gradients": weights, "state": 2 * weights,
            "activations": 4 * rows * (a + b)}
