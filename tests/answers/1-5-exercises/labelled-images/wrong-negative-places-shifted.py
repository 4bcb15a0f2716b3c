# Negative places count from one too far.


class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        i = i if i >= 0 else len(self) + i - 1
        image, label = self.images[i][None].clone(), self.labels[i].long()
        if self.transform is not None:
            image = self.transform(image)
        return image, label
