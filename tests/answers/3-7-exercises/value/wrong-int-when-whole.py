# a whole number comes back as an int
def value(line):
    text = line.rsplit(" ", 1)[1]
    try:
        return int(text)
    except ValueError:
        return float(text)
