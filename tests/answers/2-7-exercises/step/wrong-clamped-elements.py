# clips each element instead of the length
def step(weight, gradient, rate):
    gradient = gradient.clamp(-1, 1)
    weight = weight - rate * gradient
    return torch.where(weight.abs().max() > 10, weight / 2, weight)
