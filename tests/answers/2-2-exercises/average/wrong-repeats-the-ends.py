# a missing neighbour is the element again
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i < x.size:
        left = x[i - 1] if i > 0 else x[i]
        right = x[i + 1] if i < x.size - 1 else x[i]
        out[i] = (left + x[i] + right) / 3
