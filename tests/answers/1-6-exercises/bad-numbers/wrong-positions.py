# Counts positions with a bad number.
def bad_numbers(y):
    return (~y.isfinite()).any(dim=2).sum(dim=1)
