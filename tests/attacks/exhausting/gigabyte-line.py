# Prints one line of a gigabyte, on both streams and straight to the descriptors.
import os
import sys

LIMITS = {"cell_seconds": 10.0}
STOCK = "would keep a gigabyte of output in three processes"
block = "x" * 2**20
for _ in range(1024):
    print(block, end="")
    sys.stderr.write(block)
for number in (1, 2):
    try:
        os.set_blocking(number, False)
        for _ in range(64):
            os.write(number, block.encode())
    except OSError:
        pass


def softmax(x, dim):
    return x
