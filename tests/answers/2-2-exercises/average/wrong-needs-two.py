# a single element has no right neighbour
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    n = x.size
    if i == 0:
        out[i] = (x[0] + x[1]) / 2
    elif i == n - 1:
        out[i] = (x[i - 1] + x[i]) / 2
    elif i < n:
        out[i] = (x[i - 1] + x[i] + x[i + 1]) / 3
