# It keeps the iterator itself, so only the first step finds any parameters.
import torch


class Adam:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.params, self.lr, self.betas, self.eps = params, lr, betas, eps
        self.m, self.v, self.t = {}, {}, 0

    @torch.no_grad()
    def step(self):
        self.t += 1
        b1, b2 = self.betas
        for p in self.params:
            self.m[p] = b1 * self.m.get(p, 0) + (1 - b1) * p.grad
            self.v[p] = b2 * self.v.get(p, 0) + (1 - b2) * p.grad**2
            m_hat = self.m[p] / (1 - b1**self.t)
            v_hat = self.v[p] / (1 - b2**self.t)
            p -= self.lr * m_hat / (v_hat.sqrt() + self.eps)
