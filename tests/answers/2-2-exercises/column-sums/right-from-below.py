# adds from the last row up
@cuda.jit
def column_sums(x, out):
    for c in range(cuda.grid(1), out.size, cuda.gridDim.x * cuda.blockDim.x):
        total = 0
        for r in range(x.shape[0] - 1, -1, -1):
            total = x[r, c] + total
        out[c] = total
