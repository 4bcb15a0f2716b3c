# always on the CPU
def row_numbers(x):
    return torch.arange(len(x))
