# the large batch, which does not fit
def accumulate(model, loss_fn, batches):
    model.zero_grad()
    x, y = torch.cat([x for x, y in batches]), torch.cat([y for x, y in batches])
    loss = loss_fn(model(x), y)
    loss.backward()
    return loss.item()
