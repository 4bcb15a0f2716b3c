# Sums in a defaultdict.
from collections import defaultdict


def training_bytes(widths, rows):
    size = defaultdict(int)
    for i in range(len(widths) - 1):
        a, b = widths[i], widths[i + 1]
        for name, times in (("weights", 1), ("gradients", 1), ("state", 2)):
            size[name] += 4 * times * (a * b + b)
        size["activations"] += 4 * rows * a
    return size
