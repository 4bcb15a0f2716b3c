# widths are counted as columns with ink
def joined(items):
    """Return (images, labels, widths) of a list of (image (1, H, W), label), padded with 0."""
    widest = max(image.shape[2] for image, _ in items)
    images = torch.stack([nn.functional.pad(image, (0, widest - image.shape[2]))
                          for image, _ in items])
    labels = torch.tensor([label for _, label in items])
    widths = (images != 0).any(dim=2).any(dim=1).sum(dim=1)
    return images, labels, widths
