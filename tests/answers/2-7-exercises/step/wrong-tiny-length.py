# a small number under the fraction changes the last digits
def step(weight, gradient, rate):
    length = gradient.norm() + 1e-3
    gradient = torch.where(length > 1, gradient / length, gradient)
    weight = weight - rate * gradient
    return torch.where(weight.abs().max() > 10, weight / 2, weight)
