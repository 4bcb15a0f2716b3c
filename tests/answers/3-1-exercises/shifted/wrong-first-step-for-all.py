# all images move as the first one
def shifted(images, down, right):
    y, x = int(down[0]), int(right[0])
    return nn.functional.pad(images, (x, -x, y, -y))
