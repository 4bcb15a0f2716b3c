# Asks a question that nobody answers.
LIMITS = {"cell_seconds": 2.0}
try:
    input("your name? ")
except Exception:
    pass
try:
    open(0).read()
except Exception:
    pass


def softmax(x, dim):
    return x
