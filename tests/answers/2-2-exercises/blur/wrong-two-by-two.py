# looks up and left only
@cuda.jit
def blur(image, out):
    column, row = cuda.grid(2)
    rows, columns = image.shape
    if row < rows and column < columns:
        total, count = 0.0, 0
        for r in range(max(row - 1, 0), row + 1):
            for c in range(max(column - 1, 0), column + 1):
                total, count = total + image[r, c], count + 1
        out[row, column] = total / count
