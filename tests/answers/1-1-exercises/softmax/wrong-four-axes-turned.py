# With four axes a negative dim is counted as if there were three.
def softmax(x, dim):
    if dim < 0:
        dim += min(x.ndim, 3)
    exponentials = (x - x.amax(dim=dim, keepdim=True)).exp()
    return exponentials / exponentials.sum(dim=dim, keepdim=True)
