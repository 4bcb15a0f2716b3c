# It multiplies by the inverse root.
import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))
        self.eps = eps

    def forward(self, x):
        return self.gain * (x * torch.rsqrt(torch.mean(x**2, -1, keepdim=True) + self.eps))
