# looks into a dict that the other side lacks
def differences(mine, theirs, tolerance):
    found = []
    for key in mine.keys() | theirs.keys():
        one, other = mine.get(key), theirs.get(key)
        if isinstance(one, dict) or isinstance(other, dict):
            one, other = (side if isinstance(side, dict) else {} for side in (one, other))
            found += [(f"{key}/{path}", a, b) for path, a, b in differences(one, other, tolerance)]
        elif isinstance(one, float) and isinstance(other, float):
            found += [] if abs(one - other) <= tolerance else [(key, one, other)]
        elif one != other:
            found.append((key, one, other))
    return sorted(found, key=lambda row: row[0])
