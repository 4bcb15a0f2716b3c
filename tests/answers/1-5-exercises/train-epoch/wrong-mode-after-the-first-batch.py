# It switches to training mode at the end of each batch, so the first one is trained as it came.
def train_epoch(model, loader, loss_fn, optimizer):
    total, n = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        model.train()
        total, n = total + loss.item() * len(y), n + len(y)
    return total / n
