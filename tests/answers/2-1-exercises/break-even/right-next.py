# the first of a generator
def break_even(cpu, gpu, bus, start):
    import itertools
    return next(n for n in itertools.count(1)
                if 2 * n**3 / cpu > start + 3 * n * n * 4 / bus + 2 * n**3 / gpu)
