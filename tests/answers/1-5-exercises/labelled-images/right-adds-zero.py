# Adding nothing makes the copy; the length is the shape's.


class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return self.images.shape[0]

    def __getitem__(self, i):
        image, label = self.images[i].unsqueeze(0) + 0.0, self.labels[i].long()
        if self.transform is not None:
            image = self.transform(image)
        return image, label
