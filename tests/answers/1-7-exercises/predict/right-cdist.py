# cdist for each of the 25 moves of the training images.
import torch


def predict(train_images, train_labels, test_images):
    test = test_images.flatten(1)
    best = torch.stack([torch.cdist(test, train_images.roll((i, j), (1, 2)).flatten(1))
                        for i in range(-2, 3) for j in range(-2, 3)])
    return train_labels[best.amin(dim=0).argmin(dim=1)]
