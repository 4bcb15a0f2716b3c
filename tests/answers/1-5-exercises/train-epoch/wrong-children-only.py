# Layers inside of layers stay in evaluation mode.
def train_epoch(model, loader, loss_fn, optimizer):
    for layer in (model, *model.children()):
        layer.training = True
    total, samples = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        samples += len(x)
    return total / samples
