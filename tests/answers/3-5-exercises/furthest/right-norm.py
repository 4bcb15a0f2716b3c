# the norm of infinite order is the largest
def furthest(a, b):
    return float(torch.linalg.vector_norm(a - b, ord=torch.inf))
