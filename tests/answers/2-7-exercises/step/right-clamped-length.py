# a length below 1 counts as 1, so nothing is chosen
def step(weight, gradient, rate):
    gradient = gradient / gradient.norm().clamp(min=1)
    weight = weight - rate * gradient
    return weight * torch.where(weight.abs().max() > 10, 0.5, 1.0).to(weight.dtype)
