# Only the first hundred training images are used.
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    train_images, train_labels = train_images[:100], train_labels[:100]
    products = F.conv2d(test_images[:, None], train_images[:, None], padding=2).amax((2, 3))
    distances = train_images.square().sum((1, 2)) - 2 * products
    return train_labels[distances.argmin(dim=1)]
