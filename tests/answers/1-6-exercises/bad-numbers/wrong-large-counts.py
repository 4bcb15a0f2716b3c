# Large numbers count as infinite.
def bad_numbers(y):
    return (~(y.abs() < 1e30)).sum((1, 2))
