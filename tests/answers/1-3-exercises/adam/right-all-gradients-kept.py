# It keeps every gradient and takes weighted means of them each time.
import torch


class Adam:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.seen = []

    def step(self):
        self.seen.append([p.grad.clone() for p in self.params])
        with torch.no_grad():
            for k, p in enumerate(self.params):
                m = self.mean([step[k] for step in self.seen], self.betas[0])
                v = self.mean([step[k] ** 2 for step in self.seen], self.betas[1])
                p.copy_(p - self.lr * m / (v.sqrt() + self.eps))

    def mean(self, values, beta):
        weights = [beta**n for n in range(len(values))][::-1]
        return sum(w * v for w, v in zip(weights, values)) / sum(weights)
