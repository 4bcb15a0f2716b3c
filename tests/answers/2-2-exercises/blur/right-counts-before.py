# counts rows and columns first
@cuda.jit
def blur(image, out):
    column = cuda.blockIdx.x * cuda.blockDim.x + cuda.threadIdx.x
    row = cuda.blockIdx.y * cuda.blockDim.y + cuda.threadIdx.y
    if row < image.shape[0] and column < image.shape[1]:
        top, bottom = max(row - 1, 0), min(row + 1, image.shape[0] - 1)
        left, right = max(column - 1, 0), min(column + 1, image.shape[1] - 1)
        total = 0.0
        for r in range(top, bottom + 1):
            for c in range(left, right + 1):
                total += image[r, c]
        out[row, column] = total / ((bottom - top + 1) * (right - left + 1))
