# each thread takes a run of elements
@cuda.jit
def limit(x, low, high, out):
    each = -(-x.size // cuda.gridsize(1))
    first = each * cuda.grid(1)
    for i in range(first, min(first + each, x.size)):
        out[i] = min(max(x[i], low), high)
