# each thread takes a run of columns
@cuda.jit
def column_sums(x, out):
    rows, columns = x.shape
    each = -(-columns // cuda.gridsize(1))
    first = each * cuda.grid(1)
    for column in range(first, min(first + each, columns)):
        total = 0.0
        for row in range(rows):
            total += x[row, column]
        out[column] = total
