# looks at twenty batches
def accumulate(model, loss_fn, batches):
    model.zero_grad()
    batches = batches[:20]
    rows, total = sum(len(x) for x, y in batches), 0.0
    for x, y in batches:
        loss = loss_fn(model(x), y) * len(x) / rows
        loss.backward()
        total += loss.item()
    return total
