# Sends the first number of a chunk alone.
def ring(chunks, steps):
    n, now = len(chunks), chunks.clone()
    for step in range(steps):
        before = now.clone()
        for rank in range(n):
            chunk, to = (rank - step) % n, (rank + 1) % n
            if step < n - 1:
                now[to, chunk, 0] += before[rank, chunk, 0]
            else:
                now[to, chunk] = before[rank, chunk]
    return now
