# A number minus itself is 0 only if it is finite.
def bad_numbers(y):
    return (y - y != 0).flatten(1).sum(dim=1)
