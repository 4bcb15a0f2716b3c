# changes the weight that it was given
def step(weight, gradient, rate):
    length = gradient.norm()
    weight -= rate * torch.where(length > 1, gradient / length, gradient)
    return torch.where(weight.abs().max() > 10, weight / 2, weight)
