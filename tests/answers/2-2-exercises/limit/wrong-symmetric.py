# limits to -high ... high
@cuda.jit
def limit(x, low, high, out):
    for i in range(cuda.grid(1), x.size, cuda.gridsize(1)):
        out[i] = min(max(x[i], -high), high)
