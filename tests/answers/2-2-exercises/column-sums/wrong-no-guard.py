# threads without a column step outside
@cuda.jit
def column_sums(x, out):
    column = cuda.grid(1)
    total = 0.0
    for row in range(x.shape[0]):
        total += x[row, column]
    out[column] = total
