# wrong: int32, the contract says int64
def tile(program, block):
    return program * block + torch.arange(block, dtype=torch.int32)
