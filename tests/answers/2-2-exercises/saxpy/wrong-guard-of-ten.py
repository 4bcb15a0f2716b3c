# guards for ten elements
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.grid(1)
    if i < min(10, x.size):
        out[i] = a * x[i] + y[i]
