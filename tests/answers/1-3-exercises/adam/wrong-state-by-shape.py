# Parameters of one shape share m and v.
import torch


class Adam:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.params = list(params)
        self.lr, self.betas, self.eps, self.t, self.state = lr, betas, eps, 0, {}

    @torch.no_grad()
    def step(self):
        self.t += 1
        b1, b2 = self.betas
        for p in self.params:
            m, v = self.state.get(p.shape, (0.0, 0.0))
            m, v = b1 * m + (1 - b1) * p.grad, b2 * v + (1 - b2) * p.grad**2
            self.state[p.shape] = m, v
            v_hat = v / (1 - b2**self.t)
            p -= self.lr * m / (1 - b1**self.t) / (v_hat.sqrt() + self.eps)
