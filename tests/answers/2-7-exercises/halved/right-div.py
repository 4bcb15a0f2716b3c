# divides, as a list
def halved(tensors):
    return list(torch._foreach_div(tensors, 2.0))
