# parameters, then buffers
def follow(average, model, decay):
    with torch.no_grad():
        for old, new in zip(average.parameters(), model.parameters()):
            old.lerp_(new, 1 - decay)
        for old, new in zip(average.buffers(), model.buffers()):
            if old.dtype.is_floating_point:
                old.lerp_(new, 1 - decay)
            else:
                old.copy_(new)
