# a thread for each row, with atomics, from what out held
@cuda.jit
def column_sums(x, out):
    rows, columns = x.shape
    for row in range(cuda.grid(1), rows, cuda.gridsize(1)):
        for column in range(columns):
            cuda.atomic.add(out, column, x[row, column])
