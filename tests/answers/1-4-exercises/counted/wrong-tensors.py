# wrong: counts tensors, not their numbers
def counted(net):
    return len(list(net.parameters()))
