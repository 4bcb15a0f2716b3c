# A loop over the images.
import torch
from torch import nn


class SmoothedLoss(nn.Module):
    def __init__(self, weight, smoothing):
        super().__init__()
        self.register_buffer("weight", weight)
        self.smoothing = smoothing

    def forward(self, logits, labels):
        cost, total = 0, 0
        for z, label in zip(logits, labels.tolist(), strict=True):
            q = torch.ones_like(z) * self.smoothing / len(z)
            q[label] += 1 - self.smoothing
            log_p = z - z.max() - (z - z.max()).exp().sum().log()
            cost = cost - (self.weight * q).dot(log_p)
            total = total + self.weight[label]
        return cost / total
