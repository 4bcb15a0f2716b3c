# old itself where nothing changes
def followed(old, new, decay):
    return old if decay == 1 else decay * old + (1 - decay) * new
