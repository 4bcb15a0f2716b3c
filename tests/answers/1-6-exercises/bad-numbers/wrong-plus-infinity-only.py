# Minus infinity is not counted.
def bad_numbers(y):
    return ((y == float("inf")) | y.isnan()).sum((1, 2))
