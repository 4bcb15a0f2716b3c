# The gradients are those of the sum over the batch.


def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        (loss * len(x)).backward()
        optimizer.step()
        total += loss.item() * len(x)
        samples += len(x)
    return total / samples
