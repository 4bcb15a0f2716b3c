# Finds products from squared distances, which loses digits where rows are large and alike.
def pair_products(x, y):
    distance = (x[:, :, None] - y[:, None]).square().sum(-1)
    return (x.square().sum(-1)[:, :, None] + y.square().sum(-1)[:, None] - distance) / 2
