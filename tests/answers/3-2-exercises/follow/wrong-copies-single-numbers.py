# Wrong: copies what has no axes instead of averaging it.
def follow(average, model, decay):
    with torch.no_grad():
        for k, v in average.state_dict().items():
            new = model.state_dict()[k]
            v.copy_(decay * v + (1 - decay) * new if v.ndim else new)
