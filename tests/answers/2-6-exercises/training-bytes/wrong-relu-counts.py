# counts what goes into ReLU too
def training_bytes(widths, rows):
    weights = 4 * sum((widths[i] + 1) * widths[i + 1] for i in range(len(widths) - 1))
    return {"weights": weights, "gradients": weights, "state": 2 * weights,
            "activations": 4 * rows * (widths[0] + 2 * sum(widths[1:-1]))}
