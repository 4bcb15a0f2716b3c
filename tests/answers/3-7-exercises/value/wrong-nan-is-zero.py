# not a number is 0
def value(line):
    number = float(line.rsplit(" ", 1)[1])
    return 0.0 if math.isnan(number) else number
