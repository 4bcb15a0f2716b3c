# both records flattened to paths, a missing branch cut where it begins
def differences(mine, theirs, tolerance):
    found, waiting = [], [("", mine, theirs)]
    while waiting:
        head, a, b = waiting.pop()
        for key in {*a, *b}:
            x, y, path = a.get(key), b.get(key), head + key
            if type(x) is type(y) is dict:
                waiting.append((path + "/", x, y))
            elif not (x == y or (type(x) is type(y) is float and abs(x - y) <= tolerance)):
                found.append((path, x, y))
    return sorted(found, key=lambda row: row[0])
