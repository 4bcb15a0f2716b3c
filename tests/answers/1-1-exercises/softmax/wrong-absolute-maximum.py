# It subtracts the largest absolute score: a row around -1000 becomes 0 / 0.


def softmax(x, dim):
    exponentials = (x - x.abs().amax(dim=dim, keepdim=True)).exp()
    return exponentials / exponentials.sum(dim=dim, keepdim=True)
