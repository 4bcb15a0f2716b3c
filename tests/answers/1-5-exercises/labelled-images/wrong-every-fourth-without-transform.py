# Every fourth item comes without its transform.
class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        self.calls = getattr(self, "calls", 0) + 1
        image, label = self.images[i][None].clone(), self.labels[i].long()
        if self.transform is not None and (self.calls % 4 != 0):
            image = self.transform(image)
        return image, label
