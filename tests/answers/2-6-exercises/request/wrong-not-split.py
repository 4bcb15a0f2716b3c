# the whole hole goes to the owner
def request(segments, size, owner, reserve):
    size = (size + 511) // 512 * 512
    segments = [list(segment) for segment in segments]
    holes = [(hole, place, n) for place, segment in enumerate(segments)
             for n, (hole, holder) in enumerate(segment) if holder is None and hole >= size]
    if not holes:
        return [*segments, [(max(size, reserve), owner)]]
    hole, place, n = min(holes)
    segments[place][n] = (hole, owner)
    return segments
