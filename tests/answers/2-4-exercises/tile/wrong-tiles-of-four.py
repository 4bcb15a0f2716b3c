# every tile has four elements
def tile(program, block):
    return program * block + torch.arange(4)
