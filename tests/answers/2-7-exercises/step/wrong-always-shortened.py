# a short gradient becomes longer
def step(weight, gradient, rate):
    gradient = gradient / gradient.norm()
    weight = weight - rate * gradient
    return torch.where(weight.abs().max() > 10, weight / 2, weight)
