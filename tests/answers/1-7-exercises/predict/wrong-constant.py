# Every image is a 3.
import torch


def predict(train_images, train_labels, test_images):
    return torch.full((len(test_images),), 3)
