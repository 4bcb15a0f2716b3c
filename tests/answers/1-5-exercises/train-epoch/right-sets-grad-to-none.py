# It clears the gradients by hand and weights with the labels' length.


def train_epoch(model, loader, loss_fn, optimizer):
    for layer in model.modules():
        layer.training = True
    losses, sizes = [], []
    for x, y in loader:
        for parameter in model.parameters():
            parameter.grad = None
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
        sizes.append(y.shape[0])
    return sum(a * b for a, b in zip(losses, sizes, strict=True)) / sum(sizes)
