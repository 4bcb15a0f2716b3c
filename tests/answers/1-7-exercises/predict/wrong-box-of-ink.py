# Each digit is moved to the corner by its first pixel of ink; noise is ink too.
import torch


def predict(train_images, train_labels, test_images):
    def corner(images):
        place, n = torch.arange(12), torch.arange(len(images))[:, None, None]
        top = (images.sum(2) > 0).float().argmax(1)[:, None, None]
        left = (images.sum(1) > 0).float().argmax(1)[:, None, None]
        return images[n, (place[:, None] + top) % 12, (place + left) % 12].flatten(1)

    return train_labels[torch.cdist(corner(test_images), corner(train_images)).argmin(dim=1)]
