# Each item is made once and handed out again.


class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform
        self.seen = {}

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        if i not in self.seen:
            image = self.images[i][None].clone()
            self.seen[i] = image if self.transform is None else self.transform(image)
        return self.seen[i], self.labels[i].long()
