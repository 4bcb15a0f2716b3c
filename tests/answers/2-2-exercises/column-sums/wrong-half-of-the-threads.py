# half of the threads do the work
@cuda.jit
def column_sums(x, out):
    g, k = cuda.grid(1), cuda.gridsize(1)
    half = max(k // 2, 1)
    if g < half:
        for c in range(g, x.shape[1], half):
            total = 0.0
            for r in range(x.shape[0]):
                total += x[r, c]
            out[c] = total
