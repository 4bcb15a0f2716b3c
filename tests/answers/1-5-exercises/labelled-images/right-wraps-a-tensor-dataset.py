# A TensorDataset inside does the indexing.


class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.data = TensorDataset(images[:, None], labels.long())
        self.transform = transform

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        image, label = self.data[i]
        image = image.detach().clone()
        return (self.transform or (lambda image: image))(image), label
