# a case for each kind of place
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    n = x.size
    if i >= n:
        return
    if n == 1:
        out[i] = x[i]
    elif i == 0:
        out[i] = (x[0] + x[1]) / 2
    elif i == n - 1:
        out[i] = (x[n - 2] + x[n - 1]) / 2
    else:
        out[i] = (x[i - 1] + x[i] + x[i + 1]) / 3
