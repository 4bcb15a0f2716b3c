# the mean, not the sum
@cuda.jit
def column_sums(x, out):
    rows, columns = x.shape
    for column in range(cuda.grid(1), columns, cuda.gridsize(1)):
        total = 0.0
        for row in range(rows):
            total += x[row, column]
        out[column] = total / rows
