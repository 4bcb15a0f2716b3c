# the four neighbours beside it, without the corners
@cuda.jit
def blur(image, out):
    column, row = cuda.grid(2)
    rows, columns = image.shape
    if row < rows and column < columns:
        total, count = image[row, column], 1
        if row > 0:
            total, count = total + image[row - 1, column], count + 1
        if row < rows - 1:
            total, count = total + image[row + 1, column], count + 1
        if column > 0:
            total, count = total + image[row, column - 1], count + 1
        if column < columns - 1:
            total, count = total + image[row, column + 1], count + 1
        out[row, column] = total / count
