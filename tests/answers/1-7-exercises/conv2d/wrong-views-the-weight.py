# view fails on a weight that is itself a view.
def conv2d(x, weight, bias, stride, padding):
    kernel = weight.shape[2:]
    rows, columns = ((image + 2 * padding - size) // stride + 1
                     for image, size in zip(x.shape[2:], kernel, strict=True))
    patches = F.unfold(x, kernel, padding=padding, stride=stride)
    return (weight.view(len(weight), -1) @ patches + bias[:, None]).unflatten(2, (rows, columns))
