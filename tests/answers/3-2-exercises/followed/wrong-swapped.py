# old and new are swapped
def followed(old, new, decay):
    return decay * new + (1 - decay) * old
