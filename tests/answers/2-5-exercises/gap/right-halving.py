# halves a step until it is lost
def gap(dtype):
    one = torch.ones((), dtype=dtype)
    step = one.clone()
    while one + step / 2 != one:
        step = step / 2
    return step.item()
