# A tensor.
import torch


def unlearned(model):
    return torch.tensor(sum(p.numel() for p in model.parameters() if p.grad is None))
