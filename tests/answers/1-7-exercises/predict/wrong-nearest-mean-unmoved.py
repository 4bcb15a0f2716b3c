# The nearest class mean, without moving.
import torch


def predict(train_images, train_labels, test_images):
    means = torch.zeros(10, 12, 12).index_add(0, train_labels, train_images)
    means = means / torch.bincount(train_labels, minlength=10)[:, None, None]
    return torch.cdist(test_images.flatten(1), means.flatten(1)).argmin(dim=1)
