# writes into the lists it was given
def request(segments, size, owner, reserve):
    size = (size + 511) // 512 * 512
    segments = segments
    holes = [(hole, place, n) for place, segment in enumerate(segments)
             for n, (hole, holder) in enumerate(segment) if holder is None and hole >= size]
    if not holes:
        segments.append([(max(size, reserve), None)])
        holes = [(segments[-1][0][0], len(segments) - 1, 0)]
    hole, place, n = min(holes)
    rest = [(hole - size, None)] if hole > size else []
    segments[place][n : n + 1] = [(size, owner), *rest]
    return segments
