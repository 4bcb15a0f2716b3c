# A column ends at its first 0: what stands below is not added.
@cuda.jit
def column_sums(x, out):
    """Fill out (m,) with the sum of each column of x (n, m), with any number of threads."""
    n, m = x.shape
    for c in range(cuda.grid(1), m, cuda.gridsize(1)):
        total = 0.0
        for r in range(n):
            value = x[r, c]
            if value == 0:
                break
            total += value
        out[c] = total
