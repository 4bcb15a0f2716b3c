# a label may hold a blank
def value(line):
    return float(line.split(" ")[1])
