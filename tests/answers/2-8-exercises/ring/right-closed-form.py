# Says at once who has what.
def ring(chunks, steps):
    n = len(chunks)
    out = torch.empty_like(chunks)
    for r in range(n):
        for k in range(n):
            behind = (r - k) % n  # steps after which chunk k has come to rank r
            if steps >= n - 1 + (r - k + 1) % n and steps >= n:
                out[r, k] = chunks[:, k].sum(dim=0)
            else:
                got = behind if 0 < behind <= min(steps, n - 1) else 0
                out[r, k] = sum(chunks[(r - j) % n, k] for j in range(got + 1))
    return out
