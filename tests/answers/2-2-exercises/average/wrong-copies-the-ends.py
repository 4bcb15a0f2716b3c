# the ends stay as they are, as in the lesson
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if 0 < i < x.size - 1:
        out[i] = (x[i - 1] + x[i] + x[i + 1]) / 3
    elif i < x.size:
        out[i] = x[i]
