# Without a transform the image is a view.
class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        image = self.images[i][None]
        if self.transform is not None:
            image = self.transform(image.clone())
        return image, self.labels[i].long()
