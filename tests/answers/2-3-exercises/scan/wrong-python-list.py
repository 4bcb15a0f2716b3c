# a list of Python's carries the sums
TOTALS = [0.0] * 65
@cuda.jit
def scan(x, out):
    t = cuda.threadIdx.x
    TOTALS[t + 1] = TOTALS[t] + x[t]
    out[t] = TOTALS[t + 1]
