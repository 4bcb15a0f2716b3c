# forgets that each row has activations
def training_bytes(widths, rows):
    weights = 4 * sum((a + 1) * b for a, b in zip(widths[:-1], widths[1:], strict=True))
    return {"weights": weights, "gradients": weights, "state": 2 * weights,
            "activations": 4 * sum(widths[:-1])}
