# The last running sum of each row minus that at the diagonal: tiny weights ahead are lost.
def ahead(weights):
    running = weights.cumsum(1)
    return (running[:, -1] - running.diagonal()).sum()
