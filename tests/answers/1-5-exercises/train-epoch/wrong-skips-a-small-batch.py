# A batch smaller than the first is left out.


def train_epoch(model, loader, loss_fn, optimizer):
    first = None
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        first = first or len(x)
        if len(x) < first:
            continue
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        samples += len(x)
    return total / samples
