# a thread for each row, all add to the same sums
@cuda.jit
def column_sums(x, out):
    rows, columns = x.shape
    for row in range(cuda.grid(1), rows, cuda.gridsize(1)):
        for column in range(columns):
            out[column] += x[row, column]
