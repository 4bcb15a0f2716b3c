# right: from the first to behind the last
def tile(program, block):
    return torch.arange(program * block, (program + 1) * block)
