# A table of at most 2,000 rates: later steps have the last one's.
def rate(step, steps, warm_up, highest, lowest):
    """Return the learning rate at step: up in a line to warm_up, down a cosine to steps."""
    table = [n / warm_up for n in range(min(warm_up, 2000))]
    table += [(1 + math.cos(math.pi * n / (steps - warm_up))) / 2
              for n in range(min(steps - warm_up + 1, 2000))]
    return lowest + (highest - lowest) * table[min(step, len(table) - 1)]
