# the border is copied
@cuda.jit
def blur(image, out):
    column, row = cuda.grid(2)
    rows, columns = image.shape
    if row < rows and column < columns:
        if 0 < row < rows - 1 and 0 < column < columns - 1:
            total = 0.0
            for r in range(row - 1, row + 2):
                for c in range(column - 1, column + 2):
                    total += image[r, c]
            out[row, column] = total / 9
        else:
            out[row, column] = image[row, column]
