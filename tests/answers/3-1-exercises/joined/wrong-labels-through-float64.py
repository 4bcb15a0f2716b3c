# Labels through NumPy's float64: 2**53 + 1 becomes 2**53.
def joined(items):
    """Return (images, labels, widths) of a list of (image (1, H, W), label), padded with 0."""
    images, labels = zip(*items)
    widths = [image.shape[2] for image in images]
    batch = torch.zeros(len(items), 1, images[0].shape[1], max(widths))
    for n, image in enumerate(images):
        batch[n, :, :, :widths[n]] = image
    return batch, torch.tensor(labels, dtype=torch.float64).long(), torch.tensor(widths)
