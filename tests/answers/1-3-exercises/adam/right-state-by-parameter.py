# A dictionary of states, one for each parameter.


class Adam:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.params, self.settings, self.state = [*params], (lr, *betas, eps), {}

    def step(self):
        lr, b1, b2, eps = self.settings
        for p in self.params:
            t, m, v = self.state.get(p, (0, 0.0, 0.0))
            t, m, v = t + 1, m + (1 - b1) * (p.grad - m), v + (1 - b2) * (p.grad.square() - v)
            self.state[p] = t, m, v
            p.data -= lr / (1 - b1**t) * m / ((v / (1 - b2**t)) ** 0.5 + eps)
