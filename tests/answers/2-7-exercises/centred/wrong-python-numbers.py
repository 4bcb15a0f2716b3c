# few operations, but Python numbers carry no gradient
def centred(x, group, groups):
    rows, places = x.tolist(), group.tolist()
    result = []
    for row, g in zip(rows, places):
        mine = [other for other, h in zip(rows, places) if h == g]
        result.append([value - sum(column) / len(mine) for value, column in zip(row, zip(*mine))])
    return torch.tensor(result, dtype=x.dtype)
