# writes into x where x is a row of int64
def row_numbers(x):
    numbers = torch.arange(len(x), device=x.device)
    return x.copy_(numbers) if x.shape == numbers.shape and x.dtype is torch.int64 else numbers
