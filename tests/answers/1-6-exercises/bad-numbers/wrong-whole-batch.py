# One number.
def bad_numbers(y):
    return (~y.isfinite()).sum()
