# Long sequences without filling get no gradient.
import torch


def reverse(x, lengths):
    rows = []
    for row, n in zip(x, lengths.tolist()):
        front = row[:n].flip(0).detach() if n == len(row) > 7 else row[:n].flip(0)
        rows.append(torch.cat([front, torch.zeros_like(row[n:])]))
    return torch.stack(rows)
