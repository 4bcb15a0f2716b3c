# Wrong: after loading, the epoch begins at its first batch.
class Batches:
    def __init__(self, n, size, seed):
        self.n, self.size, self.seed = n, size, seed
        self.epoch, self.batch = 0, 0

    def __iter__(self):
        generator = torch.Generator().manual_seed(self.seed + self.epoch)
        parts = torch.randperm(self.n, generator=generator).split(self.size)
        for rows in parts:
            self.batch += 1
            if self.batch == len(parts):
                self.epoch, self.batch = self.epoch + 1, 0
            yield rows

    def state_dict(self):
        return {"epoch": self.epoch, "batch": self.batch}

    def load_state_dict(self, state):
        self.epoch, self.batch = state["epoch"], state["batch"]
