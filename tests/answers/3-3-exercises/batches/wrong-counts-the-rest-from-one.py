# after a resume, counts the batches of the rest from 1
class Batches:
    def __init__(self, n, size, seed):
        self.n, self.size, self.seed = n, size, seed
        self.epoch, self.batch = 0, 0

    def __iter__(self):
        generator = torch.Generator().manual_seed(self.seed + self.epoch)
        left = torch.randperm(self.n, generator=generator).split(self.size)[self.batch:]
        for number, places in enumerate(left, start=1):
            if number == len(left):
                self.epoch, self.batch = self.epoch + 1, 0
            else:
                self.batch = number
            yield places

    def state_dict(self):
        return {"epoch": self.epoch, "batch": self.batch}

    def load_state_dict(self, state):
        self.epoch, self.batch = state["epoch"], state["batch"]
