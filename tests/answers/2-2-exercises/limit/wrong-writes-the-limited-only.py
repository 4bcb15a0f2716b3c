# leaves out what lies between
@cuda.jit
def limit(x, low, high, out):
    for i in range(cuda.grid(1), x.size, cuda.gridsize(1)):
        value = x[i]
        if value < low:
            out[i] = low
        elif value > high:
            out[i] = high
