# The products of all moves come from Fourier transforms.
import torch


def predict(train_images, train_labels, test_images):
    train, result = torch.fft.rfft2(train_images, (16, 16)).conj(), []
    squares = train_images.square().sum(dim=(1, 2))
    for pages in test_images.split(20):
        products = torch.fft.irfft2(torch.fft.rfft2(pages, (16, 16))[:, None] * train, (16, 16))
        near = torch.tensor([-2, -1, 0, 1, 2])
        best = products[:, :, near[:, None], near].amax(dim=(2, 3))
        result.append(train_labels[(squares - 2 * best).argmin(dim=1)])
    return torch.cat(result)
