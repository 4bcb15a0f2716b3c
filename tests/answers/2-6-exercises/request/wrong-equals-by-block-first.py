# Of equal holes, the one with the lowest place in its own segment.
def request(segments, size, owner, reserve):
    size, segments = -(-size // 512) * 512, [list(s) for s in segments]
    holes = [(room, n, s) for s, segment in enumerate(segments)
             for n, (room, user) in enumerate(segment) if user is None and room >= size]
    if not holes:
        segments.append([(max(size, reserve), None)])
        holes = [(max(size, reserve), 0, len(segments) - 1)]
    room, n, s = min(holes)
    segments[s][n:n + 1] = [(size, owner)] + [(room - size, None)] * (room > size)
    return segments
