# m, v and t belong to the class, so a second optimiser goes on from the first.
import torch


class Adam:
    state, t = {}, [0]

    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps

    @torch.no_grad()
    def step(self):
        self.t[0] += 1
        b1, b2 = self.betas
        for k, p in enumerate(self.params):
            m, v = self.state.get((k, p.shape), (0.0, 0.0))
            m, v = b1 * m + (1 - b1) * p.grad, b2 * v + (1 - b2) * p.grad**2
            self.state[k, p.shape] = m, v
            v_hat = v / (1 - b2 ** self.t[0])
            p -= self.lr * m / (1 - b1 ** self.t[0]) / (v_hat.sqrt() + self.eps)
