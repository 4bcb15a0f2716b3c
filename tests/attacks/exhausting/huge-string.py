# Returns strings of 200 MB, of 15 MB, and ones that grow when they are written as JSON.
LIMITS = {"cell_seconds": 10.0}
STOCK = "would hold several gigabytes while it compares them"
texts = [lambda: "x" * 2 * 10**8, lambda: "\0" * 10**7, lambda: "\U0001f600" * 10**6,
         lambda: "x" * 15 * 10**6]


def softmax(x, dim):
    texts.append(texts.pop(0))
    return texts[-1]()
