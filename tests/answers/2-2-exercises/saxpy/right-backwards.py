# deals the elements from the end
@cuda.jit
def saxpy(a, x, y, out):
    i = x.shape[0] - 1 - cuda.grid(1)
    if i >= 0:
        out[i] = a * x[i] + y[i]
