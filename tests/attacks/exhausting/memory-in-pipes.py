# Fills the buffers of as many pipes as it can open: memory of the kernel. At most 500 MB.
import os

LIMITS = {"cell_seconds": 10.0}
STOCK = "would take 500 MB of the kernel's memory"
held = []


def softmax(x, dim):
    for _ in range(8000):
        try:
            _reader, writer = os.pipe()
            os.set_blocking(writer, False)
            held.append(os.write(writer, b"x" * 65536))
        except OSError:
            break
    return x
