# The smoothing is not used.
import torch.nn.functional as F
from torch import nn


class SmoothedLoss(nn.Module):
    def __init__(self, weight, smoothing):
        super().__init__()
        self.register_buffer("weight", weight)
        self.smoothing = smoothing

    def forward(self, logits, labels):
        c = logits.shape[1]
        target = (1 - 0) * F.one_hot(labels, c) + 0 / c
        costs = -(self.weight * target * logits.log_softmax(dim=1)).sum(dim=1)
        return costs.sum() / self.weight[labels].sum()
