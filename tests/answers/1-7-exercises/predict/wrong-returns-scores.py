# It returns a score for every class instead of the class.
import torch
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    products = F.conv2d(test_images[:, None], train_images[:, None], padding=2).amax((2, 3))
    near = 2 * products - train_images.square().sum((1, 2))
    return torch.stack([near[:, train_labels == c].amax(1) for c in range(10)], dim=1)
