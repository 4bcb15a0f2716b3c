# Takes 4 GB in pieces of 64 MB, and writes to every page.
LIMITS = {"memory": 314572800}
STOCK = "would take 4 GB of memory"


def softmax(x, dim):
    held = [bytearray(b"x") * 2**26 for _ in range(64)]
    return x * len(held)
