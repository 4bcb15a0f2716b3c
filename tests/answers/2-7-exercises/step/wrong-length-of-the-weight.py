# asks for the length of the weight, not for its largest element
def step(weight, gradient, rate):
    length = gradient.norm()
    gradient = torch.where(length > 1, gradient / length, gradient)
    weight = weight - rate * gradient
    return torch.where(weight.norm() > 10, weight / 2, weight)
