# The labels are written into a tensor of zeros, which is float32: large ones are rounded.
def joined(items):
    """Return (images, labels, widths) of a list of (image (1, H, W), label), padded with 0."""
    widths = torch.tensor([image.shape[2] for image, _ in items])
    batch = torch.zeros(len(items), 1, items[0][0].shape[1], max(widths))
    labels = torch.zeros(len(items))
    for n, (image, label) in enumerate(items):
        batch[n, :, :, :widths[n]], labels[n] = image, label
    return batch, labels.long(), widths
