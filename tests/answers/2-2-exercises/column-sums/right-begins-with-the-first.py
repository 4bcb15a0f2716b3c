# begins with the first row in place of 0
@cuda.jit
def column_sums(x, out):
    for column in range(cuda.grid(1), x.shape[1], cuda.gridsize(1)):
        total = x[0, column]
        for row in range(1, x.shape[0]):
            total += x[row, column]
        out[column] = total
