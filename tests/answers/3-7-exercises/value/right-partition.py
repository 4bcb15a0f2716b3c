# the text behind the last blank
def value(line):
    return float(line.rpartition(" ")[2])
