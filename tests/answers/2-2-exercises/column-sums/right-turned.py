# walks along the rows of the transposed matrix
@cuda.jit
def column_sums(x, out):
    turned = x.T
    for column in range(cuda.grid(1), len(turned), cuda.gridsize(1)):
        total = 0.0
        for row in range(x.shape[0]):
            total += turned[column, row]
        out[column] = total
