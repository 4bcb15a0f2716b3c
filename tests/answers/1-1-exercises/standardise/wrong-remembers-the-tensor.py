# A cache knows the tensor, not its numbers: after a change of x the old result comes back.
import functools


@functools.cache
def standardise(x):
    return (x - x.mean(dim=1, keepdim=True)) / x.std(dim=1, keepdim=True, correction=0)
