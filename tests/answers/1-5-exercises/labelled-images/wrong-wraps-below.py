# Places below -n begin again at the end.
class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        if i >= len(self):
            raise IndexError(i)
        i = i % len(self)
        image = self.images[i][None].clone()
        if self.transform is not None:
            image = self.transform(image)
        return image, self.labels[i].long()
