# a list of Python's takes the place of shared memory: on a GPU there is none
BOARD = [0.0] * 4096
@cuda.jit
def ring(x, out):
    t, i, threads = cuda.threadIdx.x, cuda.grid(1), cuda.blockDim.x
    BOARD[i] = x[i]
    cuda.syncthreads()
    first = i - t
    out[i] = (BOARD[first + (t - 1) % threads] + BOARD[i] + BOARD[first + (t + 1) % threads]) / 3
