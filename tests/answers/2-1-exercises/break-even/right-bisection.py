# halves an interval
def break_even(cpu, gpu, bus, start):
    def pays(n):
        return 2 * n**3 / cpu > start + 3 * 4 * n * n / bus + 2 * n**3 / gpu

    low, high = 0, 1
    while not pays(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if pays(middle) else (middle, high)
    return high
