# float64 holds every integer below 2 ** 53, so its sums are exact, too
def integer_linear(q, scale, zero_point, weight, scales, bias):
    sums = (q.double() - zero_point) @ weight.double().T
    return (sums * scale * scales + bias).float()
