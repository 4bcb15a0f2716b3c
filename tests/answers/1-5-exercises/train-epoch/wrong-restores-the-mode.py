# It restores the mode that the model had.
def train_epoch(model, loader, loss_fn, optimizer):
    was = model.training
    model.train()
    total, n = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        n += len(x)
    return (model.train(was), total / n)[1]
