# those left of the step are not copied to the other tile
@cuda.jit
def scan(x, out):
    one = cuda.shared.array(64, float32)
    two = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    one[t] = x[t]
    two[t] = 0
    cuda.syncthreads()
    step = 1
    while step < cuda.blockDim.x:
        if t >= step:
            two[t] = one[t] + one[t - step]
        cuda.syncthreads()
        one, two = two, one
        step *= 2
    out[t] = one[t]
