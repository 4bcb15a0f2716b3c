# averages x itself, then copies
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i < x.size:
        total, count = x[i], 1
        if i > 0:
            total, count = total + x[i - 1], count + 1
        if i < x.size - 1:
            total, count = total + x[i + 1], count + 1
        x[i] = total / count
        out[i] = x[i]
