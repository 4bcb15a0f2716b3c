# Subtract the maximum, then the logarithm of the sum, and take one exponential.


def softmax(x, dim):
    shifted = x - x.amax(dim=dim, keepdim=True)
    return (shifted - shifted.exp().sum(dim=dim, keepdim=True).log()).exp()
