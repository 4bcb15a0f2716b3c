# It returns the logarithm of softmax.


def softmax(x, dim):
    return x - x.logsumexp(dim=dim, keepdim=True)
