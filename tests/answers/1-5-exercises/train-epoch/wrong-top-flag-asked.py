# It leaves the layers alone if the model itself is in training mode.
def train_epoch(model, loader, loss_fn, optimizer):
    if not model.training:
        model.train()
    total, n = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        n += len(x)
    return total / n
