# asks the model a second time for the loss
def accumulate(model, loss_fn, batches):
    model.zero_grad()
    rows, total = sum(len(x) for x, y in batches), 0.0
    for x, y in batches:
        (loss_fn(model(x), y) * len(x) / rows).backward()
        with torch.no_grad():
            total += loss_fn(model(x), y).item() * len(x) / rows
    return total
