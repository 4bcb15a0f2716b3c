# The ends become float32, which keeps seven digits of them.
import torch


def ends(copy, compute, slots):
    copied, computed, found = 0.0, 0.0, []
    for i in range(len(copy)):
        room = found[i - slots] if i >= slots else 0.0
        copied = max(copied, room) + copy[i]
        computed = max(copied, computed) + compute[i]
        found.append(computed)
    return torch.tensor(found).tolist()
