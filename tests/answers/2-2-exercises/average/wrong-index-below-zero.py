# reads x[-1] for the first element
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i < x.size - 1:
        out[i] = (x[i - 1] + x[i] + x[i + 1]) / 3
    elif i < x.size:
        out[i] = (x[i - 1] + x[i]) / 2
