# Right: writes 0, then the element if there is one; and stops the sum at the edge of k.
@cuda.jit
def matmul(a, b, out):
    a_tile = cuda.shared.array((TILE, TILE), float32)
    b_tile = cuda.shared.array((TILE, TILE), float32)
    x, y = cuda.threadIdx.x, cuda.threadIdx.y
    i, j = cuda.blockIdx.y * TILE + y, cuda.blockIdx.x * TILE + x
    inside = i < out.shape[0] and j < out.shape[1]
    total, k = float32(0), a.shape[1]
    for start in range(0, k, TILE):
        a_tile[y, x] = b_tile[y, x] = 0
        if i < a.shape[0] and start + x < k:
            a_tile[y, x] = a[i, start + x]
        if start + y < k and j < b.shape[1]:
            b_tile[y, x] = b[start + y, j]
        cuda.syncthreads()
        if inside:
            for inner in range(min(TILE, k - start)):
                total += a_tile[y, inner] * b_tile[inner, x]
        cuda.syncthreads()
    if inside:
        out[i, j] = total
