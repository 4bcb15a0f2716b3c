# changes a copy
def follow(average, model, decay):
    import copy
    average = copy.deepcopy(average)
    new = model.state_dict()
    for name, old in average.state_dict().items():
        if old.is_floating_point():
            old.mul_(decay).add_(new[name], alpha=1 - decay)
        else:
            old.copy_(new[name])
