# All pairs are stretched, multiplied and summed.


def pair_products(x, y):
    return (x[:, :, None, :] * y[:, None, :, :]).sum(dim=-1)
