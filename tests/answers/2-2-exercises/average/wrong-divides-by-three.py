# a missing neighbour counts as 0
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i < x.size:
        total = x[i]
        if i > 0:
            total += x[i - 1]
        if i < x.size - 1:
            total += x[i + 1]
        out[i] = total / 3
