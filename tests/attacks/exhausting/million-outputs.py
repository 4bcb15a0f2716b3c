# A million small outputs, on streams that take turns so that they cannot be joined.
import sys
import time

LIMITS = {"cell_seconds": 2.0}
STOCK = "would keep a million messages in three processes"
end = time.monotonic() + 90
for i in range(1_000_000):
    print("x", file=(sys.stdout, sys.stderr)[i % 2])
    if time.monotonic() > end:
        break


def softmax(x, dim):
    return x
