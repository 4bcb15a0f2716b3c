# It raises IndexError itself and builds the label from a number.


class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        n = len(self.labels)
        if not -n <= i < n:
            raise IndexError(f"no item {i} in a dataset of {n}")
        image = torch.stack([self.images[i % n]])
        image = image if self.transform is None else self.transform(image)
        return image, torch.tensor(int(self.labels[i % n]))
