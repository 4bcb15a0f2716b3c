# Asks for 4 GB at once.
LIMITS = {"memory": 314572800}
STOCK = "would take 4 GB of memory"


def softmax(x, dim):
    held = bytearray(b"x") * 2**32
    return x * len(held)
