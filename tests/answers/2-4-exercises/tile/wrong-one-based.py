# wrong: counts programs from 1
def tile(program, block):
    return (program - 1) * block + torch.arange(block)
