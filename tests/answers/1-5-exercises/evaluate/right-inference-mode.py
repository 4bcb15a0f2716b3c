# inference_mode, and a dictionary from modules to modes.
def evaluate(model, loader):
    before = {layer: layer.training for layer in model.modules()}
    right, cost, n = 0, 0.0, 0
    model.train(False)
    with torch.inference_mode():
        for x, y in loader:
            log_p = torch.log_softmax(model(x), dim=1)
            cost -= log_p.gather(1, y[:, None]).sum().item()
            right += int((log_p.max(dim=1).indices == y).sum())
            n += y.numel()
    for layer, mode in before.items():
        layer.training = mode
    return right / n, cost / n
