# A list of numbers, in Python.
def finished(ready, send):
    through = []
    for start, length in zip(ready.tolist(), send.tolist()):
        through.append(max([start, *through[-1:]]) + length)
    return torch.tensor(through, dtype=torch.float64)
