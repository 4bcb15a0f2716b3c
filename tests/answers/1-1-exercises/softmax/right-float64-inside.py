# It calculates in float64 and returns the dtype of x.


def softmax(x, dim):
    wide = x.double()
    exponentials = (wide - wide.amax(dim=dim, keepdim=True)).exp()
    return (exponentials / exponentials.sum(dim=dim, keepdim=True)).to(x.dtype)
