# reads the numbers as float
def newest(names):
    return max(names, key=lambda name: float(name[5:-3]))
