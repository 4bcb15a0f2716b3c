# keeps the sum in out, and reads it again
@cuda.jit
def column_sums(x, out):
    rows, columns = x.shape
    for column in range(cuda.grid(1), columns, cuda.gridsize(1)):
        out[column] = 0
        for row in range(rows):
            out[column] += x[row, column]
