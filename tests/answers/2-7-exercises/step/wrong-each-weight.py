# only the weights that are too large are halved
def step(weight, gradient, rate):
    length = gradient.norm()
    gradient = torch.where(length > 1, gradient / length, gradient)
    weight = weight - rate * gradient
    return torch.where(weight.abs() > 10, weight / 2, weight)
