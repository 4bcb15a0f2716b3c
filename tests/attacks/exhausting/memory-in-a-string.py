# Doubles a string until it has 4 GB.
LIMITS = {"memory": 314572800}
STOCK = "would take 4 GB of memory"


def softmax(x, dim):
    text = "x"
    while len(text) < 2**32:
        text += text
    return x
