# a loop that ends after one element, if there are threads enough
@cuda.jit
def saxpy(a, x, y, out):
    for i in range(cuda.grid(1), x.size, cuda.gridsize(1)):
        out[i] = a * x[i] + y[i]
