# m and v move towards the gradient and its square by a share of the way.
import torch


class Adam:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.lr, self.betas, self.eps = lr, betas, eps
        self.states = [(p, torch.zeros_like(p), torch.zeros_like(p)) for p in params]
        self.powers = [1.0, 1.0]

    def step(self):
        self.powers = [power * beta for power, beta in zip(self.powers, self.betas)]
        for p, m, v in self.states:
            gradient = p.grad.detach()
            m.lerp_(gradient, 1 - self.betas[0])
            v.lerp_(gradient.square(), 1 - self.betas[1])
            root = (v / (1 - self.powers[1])).sqrt() + self.eps
            with torch.no_grad():
                p.sub_(self.lr / (1 - self.powers[0]) * m / root)
