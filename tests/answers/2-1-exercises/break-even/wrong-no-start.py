# forgets the start
def break_even(cpu, gpu, bus, start):
    n = 1
    while 2 * n**3 / cpu <= 12 * n**2 / bus + 2 * n**3 / gpu:
        n += 1
    return n
