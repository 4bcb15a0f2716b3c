# It clears the gradients of what learns only; an old one moves a layer that is frozen.
def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        for p in model.parameters():
            if p.requires_grad:
                p.grad = None
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        samples += len(x)
    return total / samples
