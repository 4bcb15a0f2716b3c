# Holes are multiples of 512, so what fits before rounding fits after it.
def request(segments, size, owner, reserve):
    wanted, size, segments = size, -(-size // 512) * 512, [list(s) for s in segments]
    holes = [(room, s, n) for s, segment in enumerate(segments)
             for n, (room, user) in enumerate(segment) if user is None and room >= wanted]
    if not holes:
        segments.append([(max(size, reserve), None)])
        holes = [(max(size, reserve), len(segments) - 1, 0)]
    room, s, n = min(holes)
    segments[s][n:n + 1] = [(size, owner)] + [(room - size, None)] * (room > size)
    return segments
