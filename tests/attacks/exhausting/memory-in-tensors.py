# Tensors that fill 4 GB, each page written.
LIMITS = {"memory": 314572800}
STOCK = "would take 4 GB of memory"


def softmax(x, dim):
    held = [torch.empty(2**24).fill_(1) for _ in range(64)]
    return x * len(held)
