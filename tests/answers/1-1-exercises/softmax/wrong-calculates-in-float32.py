# float64 scores are calculated in float32: the dtype is right, half of the digits are lost.


def softmax(x, dim):
    narrow = x.float()
    exponentials = (narrow - narrow.amax(dim=dim, keepdim=True)).exp()
    return (exponentials / exponentials.sum(dim=dim, keepdim=True)).to(x.dtype)
