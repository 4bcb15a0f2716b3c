# always the mean
def followed(old, new, decay):
    return (old + new) / 2
