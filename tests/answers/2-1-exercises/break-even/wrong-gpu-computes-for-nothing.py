# the GPU needs no time to compute
def break_even(cpu, gpu, bus, start):
    n = 1
    while 2 * n**3 / cpu <= start + 12 * n**2 / bus:
        n += 1
    return n
