# Axes of length 1 are lost before the colour is added.
class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        image, label = self.images[i].clone().squeeze()[None], self.labels[i].long()
        if self.transform is not None:
            image = self.transform(image)
        return image, label
