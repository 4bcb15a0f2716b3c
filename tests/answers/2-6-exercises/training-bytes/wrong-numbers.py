# numbers, not bytes
def training_bytes(widths, rows):
    weights = sum((widths[i] + 1) * widths[i + 1] for i in range(len(widths) - 1))
    return {"weights": weights, "gradients": weights, "state": 2 * weights,
            "activations": rows * sum(widths[:-1])}
