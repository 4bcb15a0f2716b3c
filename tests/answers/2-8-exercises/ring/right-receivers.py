# Asks each rank what it receives, from the rank before.
def ring(chunks, steps):
    n = len(chunks)
    have = [list(chunks[rank]) for rank in range(n)]
    for step in range(steps):
        moved = [have[(rank - 1) % n][(rank - 1 - step) % n] for rank in range(n)]
        for rank, chunk in enumerate(moved):
            place = (rank - 1 - step) % n
            have[rank][place] = have[rank][place] + chunk if step < n - 1 else chunk
    return torch.stack([torch.stack(row) for row in have])
