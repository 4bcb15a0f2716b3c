# A decorator stops the recording, finally restores the modes.


@torch.no_grad()
def evaluate(model, loader):
    training = [m for m in model.modules() if m.training]
    model.eval()
    right = total = samples = 0
    try:
        for x, y in loader:
            chances = model(x).log_softmax(dim=1)
            total -= chances.gather(1, y[:, None]).sum().item()
            right += int((chances.topk(1).indices[:, 0] == y).sum())
            samples += y.numel()
    finally:
        for m in training:
            m.training = True
    return right / samples, total / samples
