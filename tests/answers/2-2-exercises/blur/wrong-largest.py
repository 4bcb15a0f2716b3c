# the largest, not the mean
@cuda.jit
def blur(image, out):
    column, row = cuda.grid(2)
    rows, columns = image.shape
    if row < rows and column < columns:
        best = image[row, column]
        for r in range(max(row - 1, 0), min(row + 2, rows)):
            for c in range(max(column - 1, 0), min(column + 2, columns)):
                best = max(best, image[r, c])
        out[row, column] = best
