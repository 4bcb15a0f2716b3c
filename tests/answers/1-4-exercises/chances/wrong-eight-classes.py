# Classes behind the eighth are cut off.
import torch


def chances(logits, labels):
    chance = logits[:, :8].softmax(dim=1)
    return chance[torch.arange(len(labels)), labels.clamp(max=7)]
