# changes the tensors that it was given
def halved(tensors):
    torch._foreach_mul_(tensors, 0.5)
    return tensors
