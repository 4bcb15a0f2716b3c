# asks for each neighbour whether it exists
@cuda.jit
def blur(image, out):
    column, row = cuda.grid(2)
    rows, columns = image.shape
    if row >= rows or column >= columns:
        return
    total, count = 0.0, 0
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            r, c = row + down, column + right
            if 0 <= r < rows and 0 <= c < columns:
                total += image[r, c]
                count += 1
    out[row, column] = total / count
