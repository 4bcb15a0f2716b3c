# The transform runs once for each image, when the dataset is made.


class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.labels = labels
        self.items = [image[None].clone() if transform is None else transform(image[None].clone())
                      for image in images]

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        return self.items[i].clone(), self.labels[i].long()
