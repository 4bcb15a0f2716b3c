# asks real layers on the device meta, which store nothing
def training_bytes(widths, rows):
    layers = [nn.Linear(a, b, device="meta") for a, b in zip(widths[:-1], widths[1:], strict=True)]
    size = sum(p.nbytes for layer in layers for p in layer.parameters())
    kept = sum(torch.empty(rows, layer.in_features, device="meta").nbytes for layer in layers)
    return {"weights": size, "gradients": size, "state": 2 * size, "activations": kept}
