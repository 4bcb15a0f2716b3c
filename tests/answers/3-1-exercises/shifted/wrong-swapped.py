# down and right are swapped
def shifted(images, down, right):
    return torch.stack([nn.functional.pad(image, (y, -y, x, -x))
                        for image, y, x in zip(images, down.tolist(), right.tolist())])
