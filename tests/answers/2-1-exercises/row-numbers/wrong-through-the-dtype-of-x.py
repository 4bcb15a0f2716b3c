# The numbers pass through the dtype of x, which may be too small for them.


def row_numbers(x):
    return x.new_tensor(list(range(len(x)))).long()
