# It takes every sample for three numbers.
def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    total, n = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        size = x.numel() // 3
        total, n = total + loss.item() * size, n + size
    return total / n
