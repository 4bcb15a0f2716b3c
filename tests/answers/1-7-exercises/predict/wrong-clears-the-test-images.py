# The right classes, and the test images are emptied.
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    products = F.conv2d(test_images[:, None], train_images[:, None], padding=2).amax((2, 3))
    test_images.zero_()
    return train_labels[(train_images.square().sum((1, 2)) - 2 * products).argmin(dim=1)]
