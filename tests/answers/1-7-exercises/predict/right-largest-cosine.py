# The largest product with a training image of length 1.
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    length = train_images.square().sum(dim=(1, 2), keepdim=True).sqrt()
    kernels = (train_images / length)[:, None]
    products = F.conv2d(test_images[:, None], kernels, padding=2)
    return train_labels[products.amax(dim=(2, 3)).argmax(dim=1)]
