# a string, not a number
def value(line):
    return line.rsplit(" ", 1)[1]
