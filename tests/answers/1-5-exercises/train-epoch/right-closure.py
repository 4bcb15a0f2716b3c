# The optimiser calls a closure that returns the loss.


def train_epoch(model, loader, loss_fn, optimizer):
    model.train(True)
    total = samples = 0
    for x, y in loader:
        def closure():
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            return loss
        total += optimizer.step(closure).item() * x.size(0)
        samples += x.size(0)
    return total / samples
