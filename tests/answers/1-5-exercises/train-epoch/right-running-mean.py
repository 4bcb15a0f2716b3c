# A running mean, updated with each batch's share.


def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    mean, seen = 0.0, 0
    for batch in loader:
        x, y = batch
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        seen += len(x)
        mean += (loss.item() - mean) * len(x) / seen
    return mean
