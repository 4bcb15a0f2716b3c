# How strong each frequency is does not depend on where the digit stands.
import torch


def predict(train_images, train_labels, test_images):
    test, train = (torch.fft.rfft2(z).abs().flatten(1) for z in (test_images, train_images))
    return train_labels[torch.cdist(test, train).argmin(dim=1)]
