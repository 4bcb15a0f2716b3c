# a running sum of ones
def row_numbers(x):
    return torch.ones(len(x), dtype=torch.int64, device=x.device).cumsum(0) - 1
