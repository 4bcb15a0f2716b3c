# a weight far below 0 does not count
def step(weight, gradient, rate):
    length = gradient.norm()
    gradient = torch.where(length > 1, gradient / length, gradient)
    weight = weight - rate * gradient
    return torch.where(weight.max() > 10, weight / 2, weight)
