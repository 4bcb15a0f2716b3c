# adds along the rows
@cuda.jit
def column_sums(x, out):
    rows, columns = x.shape
    for row in range(cuda.grid(1), rows, cuda.gridsize(1)):
        total = 0.0
        for column in range(columns):
            total += x[row, column]
        out[row] = total
