# The nearest class mean over all moves.
import torch
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    means = torch.zeros(10, 12, 12).index_add(0, train_labels, train_images)
    means = means / torch.bincount(train_labels, minlength=10)[:, None, None]
    products = F.conv2d(test_images[:, None], means[:, None], padding=2).amax(dim=(2, 3))
    return (means.square().sum(dim=(1, 2)) - 2 * products).argmin(dim=1)
