# 0 for what does not exist, and a count of what does
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i < x.size:
        left = x[i - 1] if i > 0 else 0.0
        right = x[i + 1] if i + 1 < x.size else 0.0
        out[i] = (left + x[i] + right) / (1 + (i > 0) + (i + 1 < x.size))
