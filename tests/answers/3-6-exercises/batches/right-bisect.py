# by bisection
from bisect import bisect_right


def batches(arrivals, most, wait):
    if not arrivals:
        return []
    end = bisect_right(arrivals, arrivals[0] + wait)
    if end >= most:
        return [(arrivals[most - 1], most), *batches(arrivals[most:], most, wait)]
    return [(arrivals[0] + wait, end), *batches(arrivals[end:], most, wait)]
