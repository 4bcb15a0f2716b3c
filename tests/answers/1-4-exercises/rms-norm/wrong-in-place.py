# It changes x itself, out of autograd's sight.
import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))
        self.eps = eps

    def forward(self, x):
        x.data /= (x.square().mean(dim=-1, keepdim=True).data + self.eps).sqrt()
        return self.gain * x
