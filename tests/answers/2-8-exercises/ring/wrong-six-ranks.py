# adds in five steps at most
def ring(chunks, steps):
    n, now = len(chunks), chunks.clone()
    for step in range(steps):
        before = now.clone()
        for rank in range(n):
            chunk, to = (rank - step) % n, (rank + 1) % n
            if step < min(n - 1, 5):
                now[to, chunk] += before[rank, chunk]
            else:
                now[to, chunk] = before[rank, chunk]
    return now
