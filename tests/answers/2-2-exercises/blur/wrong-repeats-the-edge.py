# a missing neighbour is the nearest pixel
@cuda.jit
def blur(image, out):
    column, row = cuda.grid(2)
    rows, columns = image.shape
    if row < rows and column < columns:
        total = 0.0
        for r in range(row - 1, row + 2):
            for c in range(column - 1, column + 2):
                total += image[min(max(r, 0), rows - 1), min(max(c, 0), columns - 1)]
        out[row, column] = total / 9
