# pads with ones
def joined(items):
    images, labels = zip(*items)
    widest = max(i.shape[2] for i in images)
    return (torch.stack([nn.functional.pad(i, (0, widest - i.shape[2]), value=1.0)
                         for i in images]),
            torch.tensor(labels), torch.tensor([i.shape[2] for i in images]))
