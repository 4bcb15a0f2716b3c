# The scores become Python numbers and come back as float32, whatever they were.
import torch


def picked(scores, labels):
    return torch.tensor([scores[i, label].item() for i, label in enumerate(labels)])
