# widths after the padding
def joined(items):
    images, labels = zip(*items)
    widest = max(i.shape[2] for i in images)
    return (torch.stack([nn.functional.pad(i, (0, widest - i.shape[2])) for i in images]),
            torch.tensor(labels), torch.full((len(items),), widest))
