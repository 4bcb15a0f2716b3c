# A detached copy is rounded in place; x - x.detach() carries the gradient.


def round_through(x, step):
    rounded = x.detach().clone().div_(step).round_().mul_(step)
    return rounded + x - x.detach()
