# a hundred thousand sizes as one tensor
def break_even(cpu, gpu, bus, start):
    n = torch.arange(1, 100_000, dtype=torch.float64)
    gained = 2 * n**3 / cpu - 2 * n**3 / gpu - 12 * n**2 / bus - start
    return int((gained > 0).nonzero()[0]) + 1
