# a rate is at most 1
def step(weight, gradient, rate):
    length = gradient.norm()
    gradient = torch.where(length > 1, gradient / length, gradient)
    weight = weight - min(rate, 5.0) * gradient
    return torch.where(weight.abs().max() > 10, weight / 2, weight)
