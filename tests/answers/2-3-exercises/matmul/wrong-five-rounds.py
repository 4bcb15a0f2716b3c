# ends after five rounds
@cuda.jit
def matmul(a, b, out):
    a_tile = cuda.shared.array((TILE, TILE), float32)
    b_tile = cuda.shared.array((TILE, TILE), float32)
    (n, k), m = a.shape, b.shape[1]
    j, i = cuda.grid(2)
    x, y = cuda.threadIdx.x, cuda.threadIdx.y
    total = float32(0)
    for start in range(0, min(k, 5 * TILE), TILE):
        a_tile[y, x] = a[i, start + x] if i < n and start + x < k else 0
        b_tile[y, x] = b[start + y, j] if start + y < k and j < m else 0
        cuda.syncthreads()
        for inner in range(TILE):
            total += a_tile[y, inner] * b_tile[inner, x]
        cuda.syncthreads()
    if i < n and j < m:
        out[i, j] = total
