# It subtracts the mean: a score far above the mean of its row still overflows.


def softmax(x, dim):
    exponentials = (x - x.mean(dim=dim, keepdim=True)).exp()
    return exponentials / exponentials.sum(dim=dim, keepdim=True)
