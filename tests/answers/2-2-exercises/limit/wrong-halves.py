# rounds low and high to halves
@cuda.jit
def limit(x, low, high, out):
    low, high = round(low * 2) / 2, round(high * 2) / 2
    for i in range(cuda.grid(1), x.size, cuda.gridsize(1)):
        out[i] = min(max(x[i], low), high)
