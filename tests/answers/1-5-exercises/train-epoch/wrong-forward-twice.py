# One forward pass gives the loss that is reported, another the gradients.
def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    total, n = 0.0, 0
    for x, y in loader:
        with torch.no_grad():
            total, n = total + loss_fn(model(x), y).item() * len(y), n + len(y)
        optimizer.zero_grad()
        loss_fn(model(x), y).backward()
        optimizer.step()
    return total / n
