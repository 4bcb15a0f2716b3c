# One step at the end, with the gradients of all batches.


def train_epoch(model, loader, loss_fn, optimizer):
    optimizer.zero_grad()
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        loss.backward()
        total += loss.item() * len(x)
        samples += len(x)
    optimizer.step()
    return total / samples
