# sorted key by key, which is not by path
def differences(mine, theirs, tolerance):
    found = []
    for key in sorted(mine.keys() | theirs.keys()):
        one, other = mine.get(key), theirs.get(key)
        if isinstance(one, dict) and isinstance(other, dict):
            found += [(f"{key}/{path}", a, b) for path, a, b in differences(one, other, tolerance)]
        elif isinstance(one, float) and isinstance(other, float):
            found += [] if abs(one - other) <= tolerance else [(key, one, other)]
        elif one != other:
            found.append((key, one, other))
    return found
