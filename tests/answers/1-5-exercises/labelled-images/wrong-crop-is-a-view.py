# It undoes what the transform wrote, but hands out a crop as a view of the images.
class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        if self.transform is None:
            image = self.images[i][None].clone()
        else:
            before = self.images[i].clone()
            image = self.transform(self.images[i][None])
            if not torch.equal(self.images[i], before):
                image = image.clone()
                self.images[i] = before
        return image, self.labels[i].long()
