# step() takes the gradients away, as zero_grad would.
import torch


class Adam:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.params = list(params)
        self.lr, self.betas, self.eps, self.t = lr, betas, eps, 0
        self.m = [torch.zeros_like(p) for p in self.params]
        self.v = [torch.zeros_like(p) for p in self.params]

    @torch.no_grad()
    def step(self):
        self.t += 1
        a, b = self.betas
        for k, p in enumerate(self.params):
            self.m[k] = a * self.m[k] + (1 - a) * p.grad
            self.v[k] = b * self.v[k] + (1 - b) * p.grad**2
            m, v = self.m[k] / (1 - a**self.t), self.v[k] / (1 - b**self.t)
            p -= self.lr * m / (v.sqrt() + self.eps)
            p.grad = None
