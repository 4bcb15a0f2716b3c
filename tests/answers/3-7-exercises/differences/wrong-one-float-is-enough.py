# an int and a float have the tolerance too
def differences(mine, theirs, tolerance):
    found = []
    for key in mine.keys() | theirs.keys():
        one, other = mine.get(key), theirs.get(key)
        kinds = {type(one), type(other)}
        if kinds == {dict}:
            found += [(f"{key}/{path}", a, b) for path, a, b in differences(one, other, tolerance)]
        elif kinds in ({float}, {int, float}):
            found += [] if abs(one - other) <= tolerance else [(key, one, other)]
        elif one != other:
            found.append((key, one, other))
    return sorted(found, key=lambda row: row[0])
