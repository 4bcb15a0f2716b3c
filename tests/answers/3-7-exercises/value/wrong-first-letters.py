# Wrong: reads the first 60 letters of a line.
def value(line):
    return float(line[:60].rsplit(" ", 1)[1])
