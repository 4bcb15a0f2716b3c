# The test images are moved 25 times; matrix products give the distances.
import torch


def predict(train_images, train_labels, test_images):
    train = train_images.flatten(1)
    best = torch.full((len(test_images), len(train)), torch.inf)
    for down in range(-2, 3):
        for right in range(-2, 3):
            moved = test_images.roll((down, right), dims=(1, 2)).flatten(1)
            squares = moved.square().sum(1)[:, None] + train.square().sum(1)
            best = torch.minimum(best, squares - 2 * moved @ train.T)
    return train_labels[best.argmin(dim=1)]
