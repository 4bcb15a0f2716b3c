# forgets the biases
def training_bytes(widths, rows):
    weights = 4 * sum(a * b for a, b in zip(widths[:-1], widths[1:], strict=True))
    return {"weights": weights, "gradients": weights, "state": 2 * weights,
            "activations": 4 * rows * sum(widths[:-1])}
