# all four paths are computed, then two choices
def step(weight, gradient, rate):
    length = gradient.norm()
    short, long = weight - rate * gradient, weight - rate * gradient / length
    moved = torch.where(length > 1, long, short)
    too_large = (moved > 10).any() | (moved < -10).any()
    return torch.where(too_large, moved * 0.5, moved)
