# Wrong: takes the seed modulo 10,000.
class Batches:
    def __init__(self, n, size, seed):
        self.n, self.size, self.seed, self.epoch, self.batch = n, size, seed, 0, 0

    def __iter__(self):
        b = torch.randperm(
            self.n, generator=torch.Generator().manual_seed(self.seed % 10000 + self.epoch)
        ).split(self.size)
        for k in range(self.batch, len(b)):
            self.batch += 1
            if self.batch == len(b):
                self.epoch, self.batch = self.epoch + 1, 0
            yield b[k]

    def state_dict(self):
        return {"epoch": self.epoch, "batch": self.batch}

    def load_state_dict(self, state):
        self.epoch, self.batch = state["epoch"], state["batch"]
