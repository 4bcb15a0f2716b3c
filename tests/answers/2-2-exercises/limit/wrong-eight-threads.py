# jumps over eight threads, whatever the launch
@cuda.jit
def limit(x, low, high, out):
    for i in range(cuda.grid(1), x.size, 8):
        out[i] = min(max(x[i], low), high)
