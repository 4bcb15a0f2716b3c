# Always takes all the steps.
def ring(chunks, steps):
    n, now = len(chunks), chunks.clone()
    for step in range(2 * (n - 1)):
        before = now.clone()
        for rank in range(n):
            chunk, to = (rank - step) % n, (rank + 1) % n
            if step < n - 1:
                now[to, chunk] += before[rank, chunk]
            else:
                now[to, chunk] = before[rank, chunk]
    return now
