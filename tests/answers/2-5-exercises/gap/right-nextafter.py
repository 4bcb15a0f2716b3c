# asks for the next number and subtracts
def gap(dtype):
    one, two = torch.tensor([1, 2], dtype=dtype)
    return (torch.nextafter(one, two) - one).item()
