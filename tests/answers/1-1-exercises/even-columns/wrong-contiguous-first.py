# contiguous copies where x is a view such as a transposed table.


def even_columns(x):
    return x.contiguous()[:, ::2]
