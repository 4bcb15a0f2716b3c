# Returns lists, dicts and tuples that hold themselves.
def softmax(x, dim):
    one, two = [], {}
    one.append((one, two))
    two[1] = one
    return one if dim else two
