# Row by row, put together by stack.
import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))
        self.eps = eps

    def forward(self, x):
        rows = [
            row / (row.dot(row) / len(row) + self.eps).sqrt() for row in x.reshape(-1, x.shape[-1])
        ]
        return torch.stack(rows).view(x.shape) * self.gain
