# Right: counts all batches ever handed out; epoch and batch follow from it.
class Batches:
    def __init__(self, n, size, seed):
        self.n, self.size, self.seed, self.count = n, size, seed, 0
        self.per_epoch = -(-n // size)

    def __iter__(self):
        epoch, first = divmod(self.count, self.per_epoch)
        generator = torch.Generator().manual_seed(self.seed + epoch)
        parts = torch.chunk(torch.randperm(self.n, generator=generator), 1)[0].split(self.size)
        for batch in range(first, self.per_epoch):
            self.count = epoch * self.per_epoch + batch + 1
            yield parts[batch]

    def state_dict(self):
        epoch, batch = divmod(self.count, self.per_epoch)
        return {"epoch": epoch, "batch": batch}

    def load_state_dict(self, state):
        self.count = state["epoch"] * self.per_epoch + state["batch"]
