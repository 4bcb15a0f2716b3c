# copies y, then adds
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.grid(1)
    if i < len(x):
        out[i] = y[i]
        out[i] += a * x[i]
