# Large scores are cut off at 80: differences between them are lost.


def softmax(x, dim):
    exponentials = x.clamp(-80, 80).exp()
    return exponentials / exponentials.sum(dim=dim, keepdim=True)
