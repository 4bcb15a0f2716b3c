# Joins the rest with a free neighbour behind it.
def request(segments, size, owner, reserve):
    size, segments = -(-size // 512) * 512, [list(s) for s in segments]
    holes = [(room, s, n) for s, segment in enumerate(segments)
             for n, (room, user) in enumerate(segment) if user is None and room >= size]
    if not holes:
        segments.append([(max(size, reserve), None)])
        holes = [(max(size, reserve), len(segments) - 1, 0)]
    room, s, n = min(holes)
    rest, end = room - size, n + 1
    if rest and end < len(segments[s]) and segments[s][end][1] is None:
        rest, end = rest + segments[s][end][0], end + 1
    segments[s][n:end] = [(size, owner)] + [(rest, None)] * (rest > 0)
    return segments
