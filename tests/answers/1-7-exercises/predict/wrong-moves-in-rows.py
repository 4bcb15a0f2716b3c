# It moves to the left and right only.
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    products = F.conv2d(test_images[:, None], train_images[:, None], padding=(0, 2))
    distances = train_images.square().sum((1, 2)) - 2 * products.amax((2, 3))
    return train_labels[distances.argmin(dim=1)]
