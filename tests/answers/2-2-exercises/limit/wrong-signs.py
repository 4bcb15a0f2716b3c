# limits positive numbers above and negative ones below only
@cuda.jit
def limit(x, low, high, out):
    for i in range(cuda.grid(1), x.size, cuda.gridsize(1)):
        v = x[i]
        if v > 0 and v > high:
            v = high
        if v < 0 and v < low:
            v = low
        out[i] = v
