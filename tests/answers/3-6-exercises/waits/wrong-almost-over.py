# an answer that ends within a millisecond is over
def waits(arrivals, seconds, room):
    ends, out = [], []
    for t in arrivals:
        n = sum(e > t + 1e-3 for e in ends)
        if n > room:
            out.append(None)
            continue
        ends.append(max(t, ends[-1] if ends else t) + seconds)
        out.append(ends[-1] - t)
    return out
