# looks at ten layers
def training_bytes(widths, rows):
    widths = widths[:11]
    weights = 4 * sum((widths[i] + 1) * widths[i + 1] for i in range(len(widths) - 1))
    return {"weights": weights, "gradients": weights, "state": 2 * weights,
            "activations": 4 * rows * sum(widths[:-1])}
