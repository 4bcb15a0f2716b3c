# pads to the width of the last
def joined(items):
    images, labels = zip(*items)
    last = images[-1].shape[2]
    return (torch.stack([nn.functional.pad(i, (0, last - i.shape[2])) for i in images]),
            torch.tensor(labels), torch.tensor([i.shape[2] for i in images]))
