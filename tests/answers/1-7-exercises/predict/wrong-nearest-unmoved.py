# The nearest training image, without moving.
import torch


def predict(train_images, train_labels, test_images):
    table = torch.cdist(test_images.flatten(1), train_images.flatten(1))
    return train_labels[table.argmin(dim=1)]
