# Replaces by multiplying its own with 0: an infinite chunk becomes NaN in the second half.
def ring(chunks, steps):
    """Return what n ranks have of chunks (n, n, c) after some steps of a ring all-reduce."""
    n, chunks = len(chunks), chunks.clone()
    for s in range(steps):
        keep, before = float(s < n - 1), chunks.clone()
        for r in range(n):
            k, to = (r - s) % n, (r + 1) % n
            chunks[to, k] = keep * before[to, k] + before[r, k]
    return chunks
