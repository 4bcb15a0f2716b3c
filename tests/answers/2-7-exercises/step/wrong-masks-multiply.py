# a gradient of zeros gives 0 * NaN
def step(weight, gradient, rate):
    length = gradient.norm()
    long = (length > 1).to(gradient.dtype)
    gradient = long * (gradient / length) + (1 - long) * gradient
    weight = weight - rate * gradient
    large = (weight.abs().max() > 10).to(weight.dtype)
    return weight * (1 - large / 2)
