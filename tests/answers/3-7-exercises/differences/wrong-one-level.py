# dicts are compared as a whole
def differences(mine, theirs, tolerance):
    found = []
    for key in mine.keys() | theirs.keys():
        one, other = mine.get(key), theirs.get(key)
        if isinstance(one, float) and isinstance(other, float):
            found += [] if abs(one - other) <= tolerance else [(key, one, other)]
        elif one != other:
            found.append((key, one, other))
    return sorted(found, key=lambda row: row[0])
