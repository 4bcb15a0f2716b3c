# A small number is added to the length.
def step(weight, gradient, rate):
    length = gradient.norm()
    gradient = gradient * (1 / (length + 1e-6)).clamp(max=1)
    weight = weight - rate * gradient
    return torch.where(weight.abs().max() > 10, weight / 2, weight)
