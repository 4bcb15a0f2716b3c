# the lesson's: the border stays
@cuda.jit
def blur(image, out):
    column, row = cuda.grid(2)
    rows, columns = image.shape
    if 0 < row < rows - 1 and 0 < column < columns - 1:
        total = 0.0
        for r in range(row - 1, row + 2):
            for c in range(column - 1, column + 2):
                total += image[r, c]
        out[row, column] = total / 9
