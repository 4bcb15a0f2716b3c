# Right: one minus what is left.
def mistakes_gone(before, after):
    return 1 - (100 - after) / (100 - before)
