# Reads out and multiplies it by 0: NaN or infinity that out held before stay as NaN.
@cuda.jit
def saxpy(a, x, y, out):
    """Fill out (n,) with a * x + y, one thread an element."""
    i = cuda.grid(1)
    if i < x.shape[0]:
        out[i] = 0 * out[i] + a * x[i] + y[i]
