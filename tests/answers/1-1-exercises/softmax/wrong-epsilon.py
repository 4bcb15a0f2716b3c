# An epsilon under the fraction, so the result sums to less than 1.


def softmax(x, dim):
    exponentials = (x - x.amax(dim=dim, keepdim=True)).exp()
    return exponentials / (exponentials.sum(dim=dim, keepdim=True) + 1e-4)
