# counts the rows that are 0 or more
def row_numbers(x):
    return (x.reshape(len(x), -1)[:, 0] >= 0).cumsum(0) - 1
