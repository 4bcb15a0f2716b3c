# A loop over pairs with math.dist: slow, and right.
import math

import torch


def distances(a, b):
    rows = [[math.dist(p, q) for q in b.tolist()] for p in a.tolist()]
    return torch.tensor(rows)
