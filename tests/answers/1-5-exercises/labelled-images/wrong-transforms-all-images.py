# The transform gets all images at once.


class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images = images if transform is None else transform(images.clone())
        self.labels = labels

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        return self.images[i][None].clone(), self.labels[i].long()
