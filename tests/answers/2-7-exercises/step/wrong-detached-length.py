# the length carries no gradient
def step(weight, gradient, rate):
    length = gradient.norm().detach()
    gradient = torch.where(length > 1, gradient / length, gradient)
    weight = weight - rate * gradient
    return torch.where(weight.abs().max() > 10, weight / 2, weight)
