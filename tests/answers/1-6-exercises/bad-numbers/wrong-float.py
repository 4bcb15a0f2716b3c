# Floats.
def bad_numbers(y):
    return (~y.isfinite()).float().sum((1, 2))
