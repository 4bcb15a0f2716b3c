# reads the element for every comparison
@cuda.jit
def limit(x, low, high, out):
    for i in range(cuda.grid(1), x.size, cuda.gridsize(1)):
        if x[i] < low:
            out[i] = low
        elif x[i] > high:
            out[i] = high
        else:
            out[i] = x[i]
