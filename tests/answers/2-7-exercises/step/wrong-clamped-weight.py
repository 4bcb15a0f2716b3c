# clamps at 10 instead of halving
def step(weight, gradient, rate):
    length = gradient.norm()
    gradient = torch.where(length > 1, gradient / length, gradient)
    return (weight - rate * gradient).clamp(-10, 10)
