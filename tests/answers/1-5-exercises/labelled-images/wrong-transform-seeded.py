# The transform sees the same random numbers each time.
class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        image, label = self.images[i][None].clone(), self.labels[i].long()
        if self.transform is not None:
            with torch.random.fork_rng():
                torch.manual_seed(i)
                image = self.transform(image)
        return image, label
