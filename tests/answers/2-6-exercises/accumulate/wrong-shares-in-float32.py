# The shares of the batches are float32: seven digits in a float64 network.
def accumulate(model, loss_fn, batches):
    torch.optim.SGD(model.parameters(), lr=0.1).zero_grad()
    rows = torch.tensor([len(x) for x, _ in batches])
    total = 0
    for (x, y), w in zip(batches, (rows / rows.sum()).tolist()):
        loss = w * loss_fn(model(x), y)
        loss.backward()
        total = total + loss.detach()
    return float(total)
