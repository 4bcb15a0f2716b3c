# a negative step is no step
def shifted(images, down, right):
    return torch.stack([nn.functional.pad(image, (max(x, 0), -max(x, 0), max(y, 0), -max(y, 0)))
                        for image, y, x in zip(images, down.tolist(), right.tolist())])
