# one thread loops over everything
@cuda.jit
def saxpy(a, x, y, out):
    if cuda.grid(1) == 0:
        for i in range(x.size):
            out[i] = a * x[i] + y[i]
