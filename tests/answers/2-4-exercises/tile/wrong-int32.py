# counts in int32
def tile(program, block):
    return (program * block + torch.arange(block)).int().long()
