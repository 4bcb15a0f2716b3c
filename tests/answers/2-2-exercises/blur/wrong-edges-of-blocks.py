# looks at its own block only
@cuda.jit
def blur(image, out):
    column, row = cuda.grid(2)
    rows, columns = image.shape
    left, top = column - cuda.threadIdx.x, row - cuda.threadIdx.y
    if row < rows and column < columns:
        total, count = 0.0, 0
        for r in range(max(row - 1, top), min(row + 2, rows, top + cuda.blockDim.y)):
            for c in range(max(column - 1, left), min(column + 2, columns, left + cuda.blockDim.x)):
                total, count = total + image[r, c], count + 1
        out[row, column] = total / count
