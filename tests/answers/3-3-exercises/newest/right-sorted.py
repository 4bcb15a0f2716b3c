# Right: sorts by the number between "-" and ".".
def newest(names):
    return sorted(names, key=lambda name: int(name[5:-3]))[-1]
