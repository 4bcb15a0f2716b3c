# the last key instead of the path
def differences(mine, theirs, tolerance):
    found = []
    for key in mine.keys() | theirs.keys():
        one, other = mine.get(key), theirs.get(key)
        if isinstance(one, dict) and isinstance(other, dict):
            found += differences(one, other, tolerance)
        elif isinstance(one, float) and isinstance(other, float):
            found += [] if abs(one - other) <= tolerance else [(key, one, other)]
        elif one != other:
            found.append((key, one, other))
    return sorted(found, key=lambda row: row[0])
