# A factor of 0 or 1 for the own chunk, all ranks at once: 0 times infinity is NaN.
def ring(chunks, steps):
    """Return what n ranks have of chunks (n, n, c) after some steps of a ring all-reduce."""
    n, now = len(chunks), chunks.clone()
    ranks = torch.arange(n)
    for step in range(steps):
        places, to = (ranks - step) % n, (ranks + 1) % n
        now[to, places] = now[ranks, places] + (step < n - 1) * now[to, places]
    return now
