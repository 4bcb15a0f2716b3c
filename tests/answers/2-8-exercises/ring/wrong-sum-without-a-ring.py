# The sum at once on every rank, whatever the step.
def ring(chunks, steps):
    if steps == 0:
        return chunks.clone()
    return chunks.sum(dim=0, keepdim=True).repeat(len(chunks), 1, 1)
