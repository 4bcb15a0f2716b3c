# It subtracts the smallest score instead of the largest.


def softmax(x, dim):
    exponentials = (x - x.amin(dim=dim, keepdim=True)).exp()
    return exponentials / exponentials.sum(dim=dim, keepdim=True)
