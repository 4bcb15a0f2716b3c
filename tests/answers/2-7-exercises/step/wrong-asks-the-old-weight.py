# the second question is asked before the step
def step(weight, gradient, rate):
    length = gradient.norm()
    gradient = torch.where(length > 1, gradient / length, gradient)
    return torch.where(weight.abs().max() > 10, (weight - rate * gradient) / 2,
                       weight - rate * gradient)
