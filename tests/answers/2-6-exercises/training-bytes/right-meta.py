# asks real layers on the device meta, which store nothing
def training_bytes(widths, rows):
    layers = [nn.Linear(*widths[i : i + 2], device="meta") for i in range(len(widths) - 1)]
    size = sum(p.nbytes for layer in layers for p in layer.parameters())
    kept = sum(torch.empty(rows, layer.in_features, device="meta").nbytes for layer in layers)
    return {"weights": size, "gradients": size, "state": 2 * size, "activations": kept}
