# Only the rows that are not zero are computed, and put into a tensor of zeros.


def lengths(x):
    rows = x.detach().abs().sum(1).nonzero()[:, 0]
    return x.new_zeros(len(x)).index_put((rows,), x[rows].square().sum(1).sqrt())
