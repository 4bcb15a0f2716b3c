# A layer that was frozen learns: every parameter is asked for a gradient.
def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    for p in model.parameters():
        p.requires_grad_(True)
    total = n = 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        n += len(x)
    return total / n
