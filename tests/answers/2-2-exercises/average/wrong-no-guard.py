# threads without an element step outside
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    total, count = x[i], 1
    if i > 0:
        total, count = total + x[i - 1], count + 1
    if i < x.size - 1:
        total, count = total + x[i + 1], count + 1
    out[i] = total / count
