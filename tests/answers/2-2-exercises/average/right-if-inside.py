# looks at the right neighbour first, and asks inside of the loop
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i >= x.size:
        return
    total, count = 0, 0
    for offset in (1, 0, -1):
        if 0 <= i + offset < x.size:
            total += x[i + offset]
            count += 1
    out[i] = total / count
