# Images and labels are prepared when the dataset is made, items are copies.


class LabelledImages(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels = images.unsqueeze(1).clone(), labels.to(torch.int64)
        self.transform = transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        image = self.images[i].clone()
        return (image if self.transform is None else self.transform(image)), self.labels[i]
