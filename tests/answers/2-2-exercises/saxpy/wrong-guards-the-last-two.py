# the guard counts two threads without an element
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.grid(1)
    if i < min(x.size, cuda.gridsize(1) - 2 * (x.size % 4 > 0)):
        out[i] = a * x[i] + y[i]
