# always on meta
def row_numbers(x):
    return torch.arange(len(x), device='meta')
