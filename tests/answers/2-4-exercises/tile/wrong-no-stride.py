# wrong: tiles that overlap, one element apart
def tile(program, block):
    return program + torch.arange(block)
