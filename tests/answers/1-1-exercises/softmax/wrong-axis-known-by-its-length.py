# It knows the axis by its length and takes every axis of that length.


def softmax(x, dim):
    axes = [axis for axis, length in enumerate(x.shape) if length == x.shape[dim]]
    exponentials = (x - x.amax(dim=axes, keepdim=True)).exp()
    return exponentials / exponentials.sum(dim=axes, keepdim=True)
