# as it was: the graph breaks
def step(weight, gradient, rate):
    length = gradient.norm()
    if length > 1:
        gradient = gradient / length
    weight = weight - rate * gradient
    if weight.abs().max() > 10:
        weight = weight / 2
    return weight
