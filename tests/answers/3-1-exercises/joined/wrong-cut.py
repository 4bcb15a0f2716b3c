# cuts all to the narrowest
def joined(items):
    images, labels = zip(*items)
    widths = [i.shape[2] for i in images]
    return (torch.stack([i[:, :, :min(widths)] for i in images]), torch.tensor(labels),
            torch.tensor(widths))
