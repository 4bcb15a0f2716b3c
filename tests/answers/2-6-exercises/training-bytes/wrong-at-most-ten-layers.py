# looks at ten layers
def training_bytes(widths, rows):
    widths = widths[:11]
    weights = 4 * sum((a + 1) * b for a, b in zip(widths, widths[1:]))
    return {"weights": weights, "gradients": weights, "state": 2 * weights,
            "activations": 4 * rows * sum(widths[:-1])}
