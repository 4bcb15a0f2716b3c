# 1 / sum(exp(x_j - x_i)) has the right values, but where it is 1 / inf the gradient is NaN.


def softmax(x, dim):
    rows = x.movedim(dim, -1)
    return (1 / (rows[..., None, :] - rows[..., None]).exp().sum(-1)).movedim(-1, dim)
