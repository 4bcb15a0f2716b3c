# Right: the second barrier stands at the head of the loop; the tile of b is kept transposed.
@cuda.jit
def matmul(a, b, out):
    a_tile = cuda.shared.array((TILE, TILE), float32)
    b_tile = cuda.shared.array((TILE, TILE), float32)
    (n, m), k = out.shape, a.shape[1]
    j, i = cuda.grid(2)
    x, y = cuda.threadIdx.x, cuda.threadIdx.y
    total = float32(0)
    for part in range((k + TILE - 1) // TILE):
        cuda.syncthreads()
        column, row = part * TILE + x, part * TILE + y
        a_tile[y, x] = a[i, column] if i < n and column < k else float32(0)
        b_tile[x, y] = b[row, j] if row < k and j < m else float32(0)
        cuda.syncthreads()
        for inner in range(TILE):
            total += a_tile[y, inner] * b_tile[x, inner]
    if i < n and j < m:
        out[i, j] = total
