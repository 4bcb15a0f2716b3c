# Returns a tensor of one number that says that it has ten billion.
LIMITS = {"memory": 314572800}
STOCK = "would copy 4 GB, twice"
sizes = [10**9, 10**10, 2**62, 10**8]


def softmax(x, dim):
    sizes.append(sizes.pop(0))
    return torch.ones(1).expand(sizes[-1])
