# one thread loops over everything
@cuda.jit
def blur(image, out):
    rows, columns = image.shape
    if cuda.grid(2) == (0, 0):
        for row in range(rows):
            for column in range(columns):
                total, count = 0.0, 0
                for r in range(max(row - 1, 0), min(row + 2, rows)):
                    for c in range(max(column - 1, 0), min(column + 2, columns)):
                        total, count = total + image[r, c], count + 1
                out[row, column] = total / count
