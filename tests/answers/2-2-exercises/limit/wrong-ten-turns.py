# at most ten turns
@cuda.jit
def limit(x, low, high, out):
    """Fill out (n,) with x (n,) limited to low ... high, with any number of threads."""
    i = cuda.grid(1)
    for turn in range(10):
        if i < x.size:
            value = x[i]
            out[i] = low if value < low else high if value > high else value
        i += cuda.gridsize(1)
