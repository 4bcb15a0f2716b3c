# Closes every descriptor that the process holds, the standard streams too.
import os


def softmax(x, dim):
    os.closerange(0, 1024)
    return x + 0
