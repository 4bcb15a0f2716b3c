# pads on the left
def joined(items):
    images, labels = zip(*items)
    widths = [image.shape[2] for image in images]
    return (torch.stack([nn.functional.pad(i, (max(widths) - i.shape[2], 0)) for i in images]),
            torch.tensor(labels), torch.tensor(widths))
