# looks for a hole of the size before rounding
def request(segments, size, owner, reserve):
    rounded = (size + 511) // 512 * 512
    segments = [list(segment) for segment in segments]
    holes = [(hole, place, n) for place, segment in enumerate(segments)
             for n, (hole, holder) in enumerate(segment) if holder is None and hole > size]
    if not holes:
        segments.append([(max(rounded, reserve), None)])
        holes = [(segments[-1][0][0], len(segments) - 1, 0)]
    hole, place, n = min(holes)
    rest = [(hole - rounded, None)] if hole > rounded else []
    segments[place][n : n + 1] = [(rounded, owner), *rest]
    return segments
