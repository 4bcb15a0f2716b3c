# Each page is cut into its 25 windows of 8 by 8; the nearest window gives the distance.
import torch
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    train = train_images[:, 2:10, 2:10].flatten(1)
    classes = []
    for pages in test_images.split(50):
        windows = F.unfold(pages[:, None], 8).mT
        outside = pages.square().sum((1, 2))[:, None] - windows.square().sum(2)
        gap = torch.cdist(windows, train).square() + outside[:, :, None]
        classes.append(train_labels[gap.amin(1).argmin(1)])
    return torch.cat(classes)
