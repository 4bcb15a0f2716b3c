# the tile of b keeps old numbers: zero times infinity is no number
@cuda.jit
def matmul(a, b, out):
    a_tile = cuda.shared.array((TILE, TILE), float32)
    b_tile = cuda.shared.array((TILE, TILE), float32)
    j, i = cuda.grid(2)
    x, y = cuda.threadIdx.x, cuda.threadIdx.y
    total = 0.0
    b_tile[y, x] = 0
    for start in range(0, a.shape[1], TILE):
        inside = i < a.shape[0] and start + x < a.shape[1]
        a_tile[y, x] = a[i, start + x] if inside else 0
        if j < b.shape[1] and start + y < b.shape[0]:
            b_tile[y, x] = b[start + y, j]
        cuda.syncthreads()
        for k in range(TILE):
            total += a_tile[y, k] * b_tile[k, x]
        cuda.syncthreads()
    if i < out.shape[0] and j < out.shape[1]:
        out[i, j] = total
