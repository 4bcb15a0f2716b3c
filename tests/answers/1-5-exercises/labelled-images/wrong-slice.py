# A slice keeps the axis but is empty for the last place counted from the end.
class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        image = self.images[i:i + 1].clone()
        if self.transform is not None:
            image = self.transform(image)
        return image, self.labels[i].long()
