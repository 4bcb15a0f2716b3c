# takes one column and stops
@cuda.jit
def column_sums(x, out):
    rows, columns = x.shape
    column = cuda.grid(1)
    if column < columns:
        total = 0.0
        for row in range(rows):
            total += x[row, column]
        out[column] = total
