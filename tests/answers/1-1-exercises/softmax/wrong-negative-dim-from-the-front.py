# It counts a negative dim from the front: -1 is the first axis.


def softmax(x, dim):
    if dim < 0:
        dim = -dim - 1
    exponentials = (x - x.amax(dim=dim, keepdim=True)).exp()
    return exponentials / exponentials.sum(dim=dim, keepdim=True)
