# a loop over the layers
def training_bytes(widths, rows):
    weights = activations = 0
    for layer in range(len(widths) - 1):
        inputs, outputs = widths[layer], widths[layer + 1]
        weights += inputs * outputs + outputs
        activations += rows * inputs
    return {"activations": 4 * activations, "weights": 4 * weights, "gradients": 4 * weights,
            "state": 4 * 2 * weights}
