# pads each image, then stacks
def joined(items):
    images, labels = zip(*items)
    widths = [image.shape[2] for image in images]
    padded = [nn.functional.pad(image, (0, max(widths) - width))
              for image, width in zip(images, widths)]
    return torch.stack(padded), torch.tensor(labels), torch.tensor(widths)
