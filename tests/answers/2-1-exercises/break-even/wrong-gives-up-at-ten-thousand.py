# gives up at ten thousand
def break_even(cpu, gpu, bus, start):
    n = 1
    while n < 10_000 and 2 * n**3 / cpu <= start + 12 * n**2 / bus + 2 * n**3 / gpu:
        n += 1
    return n
