# Each padded page is cut into its 25 shifted pages, a chunk of pages at a time.
import torch
import torch.nn.functional as F


def predict(train_images, train_labels, test_images):
    train, found = train_images.flatten(1), []
    for pages in test_images.split(100):
        moved = F.unfold(pages[:, None], 12, padding=2).mT
        products = (moved @ train.T).amax(dim=1)
        found.append((train.square().sum(1) - 2 * products).argmin(dim=1))
    return train_labels[torch.cat(found)]
