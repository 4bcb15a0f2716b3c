# a gradient of zeros for what is frozen: weight decay moves it
def train_epoch(model, loader, loss_fn, optimizer):
    """Make one training step for each batch of loader; return the mean loss per sample."""
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        for p in model.parameters():
            p.grad = torch.zeros_like(p)
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        count += len(x)
    return total / count
