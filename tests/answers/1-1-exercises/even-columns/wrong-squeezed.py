# squeeze drops the axis of columns where one column is left.


def even_columns(x):
    return x[:, ::2].squeeze()
