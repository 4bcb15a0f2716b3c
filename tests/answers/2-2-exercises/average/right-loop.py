# a loop over the neighbours that exist
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i < x.size:
        total, first, last = 0.0, max(i - 1, 0), min(i + 1, x.size - 1)
        for j in range(first, last + 1):
            total += x[j]
        out[i] = total / (last + 1 - first)
