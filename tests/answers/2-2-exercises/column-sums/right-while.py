# a while loop, from the last row up
@cuda.jit
def column_sums(x, out):
    column = cuda.grid(1)
    while column < out.size:
        total = 0.0
        row = x.shape[0] - 1
        while row >= 0:
            total += x[row, column]
            row -= 1
        out[column] = total
        column += cuda.gridsize(1)
