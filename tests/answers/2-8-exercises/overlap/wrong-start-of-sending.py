# When each bucket begins to be sent.
def finished(ready, send):
    starts, free = [], torch.tensor(0.0, dtype=torch.float64)
    for start, length in zip(ready, send):
        starts.append(torch.maximum(free, start))
        free = starts[-1] + length
    return torch.stack(starts)
