# plain loops that remember the best hole
def request(segments, size, owner, reserve):
    rounded = -(-size // 512) * 512
    result, best = [], None
    for segment in segments:
        result.append(segment[:])
    for s in range(len(result)):
        for b in range(len(result[s])):
            room, holder = result[s][b]
            if holder is None and room >= rounded and (best is None or room < best[0]):
                best = (room, s, b)
    if best is None:
        room = reserve if reserve > rounded else rounded
        result.append([(room, None)])
        best = (room, len(result) - 1, 0)
    room, s, b = best
    result[s][b] = (rounded, owner)
    if room > rounded:
        result[s].insert(b + 1, (room - rounded, None))
    return result
