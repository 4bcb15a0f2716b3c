# Only the flag of the model itself is set.
def train_epoch(model, loader, loss_fn, optimizer):
    model.training = True
    total, n = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total, n = total + loss.item() * len(y), n + len(y)
    return total / n
