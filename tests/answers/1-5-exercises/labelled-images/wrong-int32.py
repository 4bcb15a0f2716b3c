# Labels are stored as int32.
class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels.int(), transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        image, label = self.images[i][None].clone(), self.labels[i].long()
        if self.transform is not None:
            image = self.transform(image)
        return image, label
