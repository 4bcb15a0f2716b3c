# a deep copy, then min with a key; it is stable
def request(segments, size, owner, reserve):
    import copy
    import math

    size = math.ceil(size / 512) * 512
    pool = copy.deepcopy(segments)
    places = [(s, b) for s in range(len(pool)) for b in range(len(pool[s]))
              if pool[s][b][1] is None and pool[s][b][0] >= size]
    if not places:
        pool.append([(max(reserve, size), None)])
        places = [(len(pool) - 1, 0)]
    s, b = min(places, key=lambda place: pool[place[0]][place[1]][0])
    left = pool[s][b][0] - size
    pool[s] = pool[s][:b] + [(size, owner)] + [(left, None)] * (left > 0) + pool[s][b + 1:]
    return pool
