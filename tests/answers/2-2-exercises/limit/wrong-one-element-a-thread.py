# takes one element and stops
@cuda.jit
def limit(x, low, high, out):
    i = cuda.grid(1)
    if i < x.size:
        out[i] = min(max(x[i], low), high)
