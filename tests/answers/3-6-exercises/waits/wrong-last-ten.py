# counts among the last ten
def waits(arrivals, seconds, room):
    ends, out = [], []
    for t in arrivals:
        n = sum(e > t for e in ends[-10:])
        if n > room:
            out.append(None)
            continue
        ends.append(max(t, ends[-1] if ends else t) + seconds)
        out.append(ends[-1] - t)
    return out
