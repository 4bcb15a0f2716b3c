# torch.Tensor makes float32 of the labels: 16777217 becomes 16777216.
def joined(items):
    """Return (images, labels, widths) of a list of (image (1, H, W), label), padded with 0."""
    images, labels = zip(*items)
    widths = [image.shape[2] for image in images]
    batch = torch.zeros(len(items), 1, images[0].shape[1], max(widths))
    for n, image in enumerate(images):
        batch[n, :, :, :widths[n]] = image
    return batch, torch.Tensor(labels).long(), torch.Tensor(widths).long()
