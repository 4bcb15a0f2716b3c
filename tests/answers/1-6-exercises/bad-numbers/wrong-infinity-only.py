# NaN is not counted.
def bad_numbers(y):
    return y.isinf().sum((1, 2))
