# One product over images and classes, targets by a comparison.
import torch
from torch import nn


class SmoothedLoss(nn.Module):
    def __init__(self, weight, smoothing):
        super().__init__()
        buffer = weight.clone()
        self.register_buffer("weight", buffer)
        self.smoothing = smoothing

    def forward(self, logits, labels):
        c = logits.shape[1]
        right = labels[:, None] == torch.arange(c)
        target = torch.where(right, 1 - self.smoothing * (c - 1) / c, self.smoothing / c)
        total = torch.einsum(
            "nk,nk,k->", target.to(logits), torch.log_softmax(logits, 1), self.weight
        )
        return -total / self.weight.index_select(0, labels).sum()
