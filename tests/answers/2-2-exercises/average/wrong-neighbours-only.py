# leaves out the element itself
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i < x.size:
        total, count = 0.0, 0
        if i > 0:
            total, count = total + x[i - 1], count + 1
        if i < x.size - 1:
            total, count = total + x[i + 1], count + 1
        out[i] = total / max(count, 1)
