# 1 and 1.0 are not the same
def differences(mine, theirs, tolerance):
    found = []
    for key in mine.keys() | theirs.keys():
        one, other = mine.get(key), theirs.get(key)
        if isinstance(one, dict) and isinstance(other, dict):
            found += [(f"{key}/{path}", a, b) for path, a, b in differences(one, other, tolerance)]
        elif isinstance(one, float) and isinstance(other, float):
            found += [] if abs(one - other) <= tolerance else [(key, one, other)]
        elif type(one) is not type(other) or one != other:
            found.append((key, one, other))
    return sorted(found, key=lambda row: row[0])
