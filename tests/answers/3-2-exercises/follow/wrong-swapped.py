# old and new are swapped
def follow(average, model, decay):
    new = model.state_dict()
    for name, old in average.state_dict().items():
        if old.is_floating_point():
            old.mul_(1 - decay).add_(new[name], alpha=decay)
        else:
            old.copy_(new[name])
