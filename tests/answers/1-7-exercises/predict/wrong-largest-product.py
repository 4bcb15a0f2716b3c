# The largest product wins; images with much ink win too often.
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    products = F.conv2d(test_images[:, None], train_images[:, None], padding=2).amax((2, 3))
    return train_labels[products.argmax(dim=1)]
