# does not begin again at 0
@cuda.jit
def column_sums(x, out):
    rows, columns = x.shape
    total = 0.0
    for column in range(cuda.grid(1), columns, cuda.gridsize(1)):
        for row in range(rows):
            total += x[row, column]
        out[column] = total
