# made on the CPU, then moved
def row_numbers(x):
    return torch.arange(x.shape[0]).to(x.device)
