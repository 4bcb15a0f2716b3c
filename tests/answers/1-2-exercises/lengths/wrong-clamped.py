# Short rows are clamped to a millionth, and lose their gradient.


def lengths(x):
    return x.square().sum(dim=1).clamp(min=1e-12).sqrt()
