# Every row gets the mean and deviation of the first.


def standardise(x):
    return (x - x[0].mean()) / x[0].std(correction=0)
