# Wrong: the state changes after the batch was used.
class Batches:
    def __init__(self, n, size, seed):
        self.n, self.size, self.seed = n, size, seed
        self.epoch, self.batch = 0, 0

    def __iter__(self):
        generator = torch.Generator().manual_seed(self.seed + self.epoch)
        parts = torch.randperm(self.n, generator=generator).split(self.size)
        for rows in parts[self.batch :]:
            yield rows
            self.batch += 1
        self.epoch, self.batch = self.epoch + 1, 0

    def state_dict(self):
        return {"epoch": self.epoch, "batch": self.batch}

    def load_state_dict(self, state):
        self.epoch, self.batch = state["epoch"], state["batch"]
