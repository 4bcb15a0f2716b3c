# The queries are divided, which is the same.
def scores(q, k):
    return (q / k.shape[-1] ** 0.5) @ k.transpose(1, 2)
