# counts by edges: an image of one row has two in one
@cuda.jit
def blur(image, out):
    column, row = cuda.grid(2)
    rows, columns = image.shape
    if row < rows and column < columns:
        total = 0.0
        for r in range(max(row - 1, 0), min(row + 2, rows)):
            for c in range(max(column - 1, 0), min(column + 2, columns)):
                total += image[r, c]
        edges = (row in (0, rows - 1)) + (column in (0, columns - 1))
        out[row, column] = total / (9, 6, 4)[edges]
