# keeps all ends, and finds by bisection how many are to come
from bisect import bisect_right


def waits(arrivals, seconds, room):
    ends, result = [], []
    for now in arrivals:
        inside = len(ends) - bisect_right(ends, now)
        if inside > room:
            result.append(None)
        else:
            ends.append((ends[-1] if inside else now) + seconds)
            result.append(ends[-1] - now)
    return result
