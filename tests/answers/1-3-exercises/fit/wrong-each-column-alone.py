# It fits every column alone, as if they were not correlated.


def fit(x, y):
    centred = x - x.mean(dim=0)
    w = (centred * (y - y.mean())[:, None]).sum(dim=0) / centred.square().sum(dim=0)
    return w, y.mean() - w @ x.mean(dim=0)
