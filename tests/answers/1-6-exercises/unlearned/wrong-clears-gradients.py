# It clears the gradients: asked again, it counts everything.
def unlearned(model):
    count = sum(p.numel() for p in model.parameters() if p.grad is None)
    model.zero_grad()
    return count
