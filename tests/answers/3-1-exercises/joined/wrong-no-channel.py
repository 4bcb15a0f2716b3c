# the channel axis is lost
def joined(items):
    images, labels = zip(*items)
    widest = max(i.shape[2] for i in images)
    return (torch.cat([nn.functional.pad(i, (0, widest - i.shape[2])) for i in images]),
            torch.tensor(labels), torch.tensor([i.shape[2] for i in images]))
