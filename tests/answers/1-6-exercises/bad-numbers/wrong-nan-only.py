# Infinity is not counted.
def bad_numbers(y):
    return y.isnan().sum((1, 2))
