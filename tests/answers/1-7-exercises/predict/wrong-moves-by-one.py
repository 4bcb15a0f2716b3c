# It moves by one pixel only.
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    products = F.conv2d(test_images[:, None], train_images[:, None], padding=1).amax((2, 3))
    distances = train_images.square().sum((1, 2)) - 2 * products
    return train_labels[distances.argmin(dim=1)]
