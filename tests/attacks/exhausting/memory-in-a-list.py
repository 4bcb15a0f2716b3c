# A list that grows: 4 GB of small objects.
LIMITS = {"memory": 314572800}
STOCK = "would take 4 GB of memory"


def softmax(x, dim):
    held = []
    for i in range(2**26):
        held.append(float(i))
        if i % 2**22 == 0:
            held.extend([None] * 2**22)
    return x
