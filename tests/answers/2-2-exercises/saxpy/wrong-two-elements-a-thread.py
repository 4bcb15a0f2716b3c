# half of the threads do all of the work
@cuda.jit
def saxpy(a, x, y, out):
    for i in range(2 * cuda.grid(1), 2 * cuda.grid(1) + 2):
        if i < x.size:
            out[i] = a * x[i] + y[i]
