# math.isclose without a relative part
def differences(mine, theirs, tolerance):
    rows = []
    for key in sorted(set(mine) | set(theirs)):
        pair = mine.get(key), theirs.get(key)
        if all(isinstance(side, dict) for side in pair):
            rows.extend((key + "/" + row[0], *row[1:]) for row in differences(*pair, tolerance))
        elif all(isinstance(side, float) for side in pair):
            if not math.isclose(*pair, rel_tol=0.0, abs_tol=tolerance):
                rows.append((key, *pair))
        elif pair[0] != pair[1]:
            rows.append((key, *pair))
    rows.sort(key=lambda row: row[0])
    return rows
