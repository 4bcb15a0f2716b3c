# a weight of exactly 10 is halved too
def step(weight, gradient, rate):
    length = gradient.norm()
    gradient = torch.where(length > 1, gradient / length, gradient)
    weight = weight - rate * gradient
    return torch.where(weight.abs().max() >= 10, weight / 2, weight)
