# divides without a rest
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i < x.size:
        total, count = 0.0, 0
        for j in range(max(i - 1, 0), min(i + 2, x.size)):
            total, count = total + x[j], count + 1
        out[i] = total // count
