# numbers, not bytes
def training_bytes(widths, rows):
    weights = sum((a + 1) * b for a, b in zip(widths[:-1], widths[1:], strict=True))
    return {"weights": weights, "gradients": weights, "state": 2 * weights,
            "activations": rows * sum(widths[:-1])}
