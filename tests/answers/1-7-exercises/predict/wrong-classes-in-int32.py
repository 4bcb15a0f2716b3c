# The classes come back as int32.
import torch
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    products = F.conv2d(test_images[:, None], train_images[:, None], padding=2).amax((2, 3))
    nearest = (train_images.square().sum((1, 2)) - 2 * products).argmin(1)
    return train_labels[nearest].to(torch.int32)
