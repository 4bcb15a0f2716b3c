# what leaves comes back on the other side
def shifted(images, down, right):
    return torch.stack([image.roll((y, x), (1, 2))
                        for image, y, x in zip(images, down.tolist(), right.tolist())])
