# It keeps pairs of loss and size, and adds them up at the end.
import math


def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    pairs = []
    for batch, truth in loader:
        optimizer.zero_grad()
        error = loss_fn(model(batch), truth)
        error.backward()
        optimizer.step()
        pairs.append((float(error.detach()), truth.shape[0]))
    return math.fsum(e * n for e, n in pairs) / sum(n for _, n in pairs)
