# one operation for each tensor
def halved(tensors):
    return [tensor * 0.5 for tensor in tensors]
