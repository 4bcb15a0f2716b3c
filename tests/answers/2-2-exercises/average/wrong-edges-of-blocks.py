# takes the ends of a block for ends of the array
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    t = cuda.threadIdx.x
    if i < x.size:
        total, count = x[i], 1
        if t > 0:
            total, count = total + x[i - 1], count + 1
        if t < cuda.blockDim.x - 1 and i < x.size - 1:
            total, count = total + x[i + 1], count + 1
        out[i] = total / count
