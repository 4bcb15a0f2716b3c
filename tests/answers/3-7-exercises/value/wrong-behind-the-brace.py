# not every sample has labels
def value(line):
    return float(line.split("}")[1])
