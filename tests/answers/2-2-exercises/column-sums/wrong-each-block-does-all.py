# every block takes every column
@cuda.jit
def column_sums(x, out):
    rows, columns = x.shape
    for column in range(cuda.threadIdx.x, columns, cuda.blockDim.x):
        total = 0.0
        for row in range(rows):
            total += x[row, column]
        out[column] = total
