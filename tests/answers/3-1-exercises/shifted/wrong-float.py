# the dtype is always float32
def shifted(images, down, right):
    return torch.stack([nn.functional.pad(image.float(), (x, -x, y, -y))
                        for image, y, x in zip(images, down.tolist(), right.tolist())])
