# The constant is a float32, whatever b was.
def times_constant(a, b):
    return a * torch.tensor(b.tolist())
