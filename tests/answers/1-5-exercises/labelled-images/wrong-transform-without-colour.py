# The transform gets an image without its colour axis.


class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        image = self.images[i].clone()
        if self.transform is not None:
            image = self.transform(image)
        return image[None], self.labels[i].long()
