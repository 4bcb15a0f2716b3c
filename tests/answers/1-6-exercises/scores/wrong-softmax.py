# These are the weights already.
def scores(q, k):
    return (q @ k.mT / q.shape[-1] ** 0.5).softmax(dim=-1)
