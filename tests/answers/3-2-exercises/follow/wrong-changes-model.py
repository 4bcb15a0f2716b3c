# changes the model, not the average
def follow(average, model, decay):
    old = average.state_dict()
    for name, new in model.state_dict().items():
        if new.is_floating_point():
            new.mul_(1 - decay).add_(old[name], alpha=decay)
