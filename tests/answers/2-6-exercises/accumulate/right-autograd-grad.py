# adds up what torch.autograd.grad returns
def accumulate(model, loss_fn, batches):
    params = [p for p in model.parameters() if p.requires_grad]
    model.zero_grad()
    rows, total = sum(x.shape[0] for x, _ in batches), 0.0
    for x, y in batches:
        loss = loss_fn(model(x), y)
        for p, g in zip(params, torch.autograd.grad(loss, params)):
            g = g * (x.shape[0] / rows)
            p.grad = g if p.grad is None else p.grad + g
        total += loss.item() * x.shape[0] / rows
    return total
