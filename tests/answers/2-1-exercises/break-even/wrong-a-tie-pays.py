# It stops where both take equally long; there the GPU is not quicker yet.


def break_even(cpu, gpu, bus, start):
    n = 1
    while 2 * n**3 / cpu < start + 12 * n**2 / bus + 2 * n**3 / gpu:
        n += 1
    return n
