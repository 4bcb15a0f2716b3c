# Three of four training images are not used.
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    kept, labels = train_images[::4], train_labels[::4]
    products = F.conv2d(test_images[:, None], kept[:, None], padding=2).amax(dim=(2, 3))
    return labels[(kept.square().sum(dim=(1, 2)) - 2 * products).argmin(dim=1)]
