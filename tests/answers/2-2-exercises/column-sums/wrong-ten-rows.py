# adds ten rows at most
@cuda.jit
def column_sums(x, out):
    step = cuda.gridsize(1)
    for c in range(cuda.grid(1), x.shape[1], step):
        total = 0.0
        for row in range(min(x.shape[0], 10)):
            total += x[row, c]
        out[c] = total
