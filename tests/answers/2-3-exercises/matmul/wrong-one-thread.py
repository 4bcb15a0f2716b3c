# One thread of each block computes all of its elements, without tiles.
@cuda.jit
def matmul(a, b, out):
    j, i = cuda.grid(2)
    if cuda.threadIdx.x == 0 and cuda.threadIdx.y == 0:
        for row in range(i, min(i + TILE, out.shape[0])):
            for column in range(j, min(j + TILE, out.shape[1])):
                total = float32(0)
                for k in range(a.shape[1]):
                    total += a[row, k] * b[k, column]
                out[row, column] = total
