# eps is saved as a buffer, which is state that the task does not know.
import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))
        self.register_buffer("eps", torch.tensor(eps))

    def forward(self, x):
        return self.gain * x / (x.square().mean(dim=-1, keepdim=True) + self.eps).sqrt()
