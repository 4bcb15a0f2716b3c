# the second question still asks Python
def step(weight, gradient, rate):
    length = gradient.norm()
    gradient = torch.where(length > 1, gradient / length, gradient)
    weight = weight - rate * gradient
    return weight / 2 if weight.abs().max() > 10 else weight
