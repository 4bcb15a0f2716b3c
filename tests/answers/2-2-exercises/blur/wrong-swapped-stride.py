# x is the row, and a loop reaches what the grid does not
@cuda.jit
def blur(image, out):
    across, down = cuda.grid(2)
    rows, columns = image.shape
    wide, high = cuda.gridsize(2)
    for row in range(across, rows, wide):
        for column in range(down, columns, high):
            total, count = 0.0, 0
            for r in range(max(row - 1, 0), min(row + 2, rows)):
                for c in range(max(column - 1, 0), min(column + 2, columns)):
                    total, count = total + image[r, c], count + 1
            out[row, column] = total / count
