# eps is rounded to four digits behind the point.
import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.gain, self.eps = nn.Parameter(torch.ones(size)), round(eps, 4)

    def forward(self, x):
        return self.gain * x / (x.square().mean(dim=-1, keepdim=True) + self.eps).sqrt()
