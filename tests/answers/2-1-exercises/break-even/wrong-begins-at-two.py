# begins at two
def break_even(cpu, gpu, bus, start):
    n = 2
    while 2 * n**3 / cpu <= start + 12 * n**2 / bus + 2 * n**3 / gpu:
        n += 1
    return n
