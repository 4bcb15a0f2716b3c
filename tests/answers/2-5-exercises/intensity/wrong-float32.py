# divides in float32
def intensity(n, dtype):
    return (torch.tensor(2.0 * n) / (3 * dtype.itemsize)).item()
