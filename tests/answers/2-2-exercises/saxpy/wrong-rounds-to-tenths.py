# keeps one digit
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.grid(1)
    if i < x.size:
        out[i] = round((a * x[i] + y[i]) * 10) / 10
