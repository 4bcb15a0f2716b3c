# Without transform, items are views of one private copy: writing changes dataset[i].
class LabelledImages(Dataset):
    """Images (n, h, w) and labels (n,) as items ((1, h, w) float32, () int64)."""

    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images.clone(), labels, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        image, label = self.images[i][None], self.labels[i].long()
        if self.transform is not None:
            image = self.transform(image.clone())
        return image, label
