# A range decides which places exist; stack makes the copy and the axis.
class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return self.images.shape[0]

    def __getitem__(self, i):
        place = range(len(self))[i]
        image = torch.stack([self.images[place]])
        if self.transform is not None:
            image = self.transform(image)
        return image, torch.tensor(int(self.labels[place]))
