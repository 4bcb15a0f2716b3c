# Wrong: gives nothing if a batch holds more than n places.
class Batches:
    def __init__(self, n, size, seed):
        self.n, self.size, self.seed, self.epoch, self.batch = n, size, seed, 0, 0

    def __iter__(self):
        o = torch.randperm(self.n, generator=torch.Generator().manual_seed(self.seed + self.epoch))
        for k in range(self.batch, -(-self.n // self.size)):
            self.batch += 1
            if k >= (self.n - 1) // self.size:
                self.epoch, self.batch = self.epoch + 1, 0
            if self.n >= self.size:
                yield o[k * self.size : (k + 1) * self.size]

    def state_dict(self):
        return {"epoch": self.epoch, "batch": self.batch}

    def load_state_dict(self, state):
        self.epoch, self.batch = state["epoch"], state["batch"]
