# pads on one side, cuts on the other
def shifted(images, down, right):
    return torch.stack([nn.functional.pad(image, (x, -x, y, -y))
                        for image, y, x in zip(images, down.tolist(), right.tolist())])
