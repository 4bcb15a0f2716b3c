# The in-place functions that PyTorch itself uses.
import torch


class Adam:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.slots = [(p, torch.zeros_like(p), torch.zeros_like(p)) for p in params]
        self.lr, (self.b1, self.b2), self.eps, self.t = lr, betas, eps, 0

    @torch.no_grad()
    def step(self):
        self.t += 1
        for p, m, v in self.slots:
            m.lerp_(p.grad, 1 - self.b1)
            v.mul_(self.b2).addcmul_(p.grad, p.grad, value=1 - self.b2)
            root = v.sqrt().div_((1 - self.b2**self.t) ** 0.5).add_(self.eps)
            p.addcdiv_(m, root, value=-self.lr / (1 - self.b1**self.t))
