# The good ones.
def bad_numbers(y):
    return y.isfinite().sum((1, 2))
