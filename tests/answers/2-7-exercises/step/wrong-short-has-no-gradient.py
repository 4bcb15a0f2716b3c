# a short gradient is chosen without its graph
def step(weight, gradient, rate):
    length = gradient.norm()
    gradient = torch.where(length > 1, gradient / length, gradient.detach())
    weight = weight - rate * gradient
    return torch.where(weight.abs().max() > 10, weight / 2, weight)
