# one column of threads fetches for all
@cuda.jit
def matmul(a, b, out):
    a_tile = cuda.shared.array((TILE, TILE), float32)
    b_tile = cuda.shared.array((TILE, TILE), float32)
    j, i = cuda.grid(2)
    x, y = cuda.threadIdx.x, cuda.threadIdx.y
    total = 0.0
    for start in range(0, a.shape[1], TILE):
        if x == 0:
            for c in range(TILE):
                a_tile[y, c] = a[i, start + c] if i < a.shape[0] and start + c < a.shape[1] else 0
                k = start + y
                b_tile[y, c] = b[k, j + c] if j + c < b.shape[1] and k < b.shape[0] else 0
        cuda.syncthreads()
        for k in range(TILE):
            total += a_tile[y, k] * b_tile[k, x]
        cuda.syncthreads()
    if i < out.shape[0] and j < out.shape[1]:
        out[i, j] = total
