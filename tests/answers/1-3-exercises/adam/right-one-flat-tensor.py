# All gradients laid end to end: one m and one v for the model.
import torch


class Adam:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.params = list(params)
        self.lr, self.betas, self.eps, self.t, self.m, self.v = lr, betas, eps, 0, 0.0, 0.0

    def step(self):
        self.t += 1
        g = torch.cat([p.grad.reshape(-1) for p in self.params])
        b1, b2 = self.betas
        self.m = b1 * self.m + (1 - b1) * g
        self.v = b2 * self.v + (1 - b2) * g * g
        move = self.m / (1 - b1**self.t) / ((self.v / (1 - b2**self.t)).sqrt() + self.eps)
        sizes = [p.numel() for p in self.params]
        for p, d in zip(self.params, move.split(sizes)):
            p.data -= self.lr * d.view(p.shape)
