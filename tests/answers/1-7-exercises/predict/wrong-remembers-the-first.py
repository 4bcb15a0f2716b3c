# It keeps the training images of its first call.
import torch.nn.functional as F

KEPT = []


def predict(train_images, train_labels, test_images):
    if not KEPT:
        KEPT.extend([train_images.clone(), train_labels.clone()])
    images, labels = KEPT
    products = F.conv2d(test_images[:, None], images[:, None], padding=2).amax((2, 3))
    return labels[(images.square().sum((1, 2)) - 2 * products).argmin(dim=1)]
