# To save memory it changes x itself where no gradient is needed.


def softmax(x, dim):
    largest = x.amax(dim=dim, keepdim=True)
    shifted = x - largest if x.requires_grad else x.sub_(largest)
    exponentials = shifted.exp()
    return exponentials / exponentials.sum(dim=dim, keepdim=True)
