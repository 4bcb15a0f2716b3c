# forgets the biases
def training_bytes(widths, rows):
    weights = 4 * sum(widths[i] * widths[i + 1] for i in range(len(widths) - 1))
    return {"weights": weights, "gradients": weights, "state": 2 * weights,
            "activations": 4 * rows * sum(widths[:-1])}
