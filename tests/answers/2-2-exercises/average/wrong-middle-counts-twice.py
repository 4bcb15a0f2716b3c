# weights 1, 2, 1
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i < x.size:
        total, count = 2 * x[i], 2
        if i > 0:
            total, count = total + x[i - 1], count + 1
        if i < x.size - 1:
            total, count = total + x[i + 1], count + 1
        out[i] = total / count
