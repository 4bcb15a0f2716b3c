# Right: a while loop, and slices of the order.
class Batches:
    def __init__(self, n, size, seed):
        self.n, self.size, self.seed = n, size, seed
        self.epoch, self.batch = 0, 0

    def __iter__(self):
        g = torch.Generator()
        g.manual_seed(self.seed + self.epoch)
        order, begin = torch.randperm(self.n, generator=g), self.batch * self.size
        while begin < self.n:
            end = begin + self.size
            done = end >= self.n
            self.epoch, self.batch = (self.epoch + 1, 0) if done else (self.epoch, self.batch + 1)
            yield order[begin:end]
            begin = end

    def state_dict(self):
        return {"epoch": self.epoch, "batch": self.batch}

    def load_state_dict(self, state):
        self.epoch, self.batch = state["epoch"], state["batch"]
