# No copy of the state before the step: no rank sends the chunk that it receives.
def ring(chunks, steps):
    n, now = len(chunks), chunks.clone()
    for step in range(steps):
        for rank in range(n):
            chunk, to = (rank - step) % n, (rank + 1) % n
            now[to, chunk] = now[rank, chunk] + (now[to, chunk] if step < n - 1 else 0)
    return now
