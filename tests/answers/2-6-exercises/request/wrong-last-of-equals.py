# of equal holes it takes the last
def request(segments, size, owner, reserve):
    size = (size + 511) // 512 * 512
    segments = [list(segment) for segment in segments]
    holes = [(hole, place, n) for place, segment in enumerate(segments)
             for n, (hole, holder) in enumerate(segment) if holder is None and hole >= size]
    if not holes:
        segments.append([(max(size, reserve), None)])
        holes = [(segments[-1][0][0], len(segments) - 1, 0)]
    hole, place, n = min(holes, key=lambda h: (h[0], -h[1], -h[2]))
    rest = [(hole - size, None)] if hole > size else []
    segments[place][n : n + 1] = [(size, owner), *rest]
    return segments
