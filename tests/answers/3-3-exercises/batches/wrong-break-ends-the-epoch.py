# Leaving a loop early sets the place to the next epoch and 0, though batches are left.
class Batches:
    """Batches of places 0 to n - 1, shuffled in each epoch, that remember their place."""

    def __init__(self, n, size, seed):
        self.n, self.size, self.seed = n, size, seed
        self.epoch, self.batch = 0, 0

    def __iter__(self):
        epoch = self.epoch
        generator = torch.Generator().manual_seed(self.seed + epoch)
        parts = torch.randperm(self.n, generator=generator).split(self.size)
        try:
            for number in range(self.batch, len(parts)):
                self.batch = number + 1
                if self.batch == len(parts):
                    self.epoch, self.batch = epoch + 1, 0
                yield parts[number]
        finally:
            self.epoch, self.batch = epoch + 1, 0

    def state_dict(self):
        return {"epoch": self.epoch, "batch": self.batch}

    def load_state_dict(self, state):
        self.epoch, self.batch = state["epoch"], state["batch"]
