# The three nearest vote.
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    products = F.conv2d(test_images[:, None], train_images[:, None], padding=2).amax((2, 3))
    distances = train_images.square().sum((1, 2)) - 2 * products
    nearest = distances.topk(3, dim=1, largest=False).indices
    return F.one_hot(train_labels[nearest], 10).sum(dim=1).argmax(dim=1)
