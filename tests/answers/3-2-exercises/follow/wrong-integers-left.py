# integers stay
def follow(average, model, decay):
    new = model.state_dict()
    for name, old in average.state_dict().items():
        if old.is_floating_point():
            old.mul_(decay).add_(new[name], alpha=1 - decay)
