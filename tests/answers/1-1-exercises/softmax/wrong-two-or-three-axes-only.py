# It flattens the axes behind the first, which a vector does not have.


def softmax(x, dim):
    first = x.transpose(0, dim)
    columns = first.flatten(1) if x.ndim > 1 else x[None]
    exponentials = (columns - columns.amax(dim=0)).exp()
    return (exponentials / exponentials.sum(dim=0)).reshape(first.shape).transpose(0, dim)
