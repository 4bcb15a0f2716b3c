# Hundredths of a second must do: the start is rounded.


def batches(arrivals, most, wait):
    result, i = [], 0
    while i < len(arrivals):
        first, size = arrivals[i], 0
        while i < len(arrivals) and size < most and arrivals[i] <= first + wait:
            last = arrivals[i]
            i, size = i + 1, size + 1
        result.append((round(last if size == most else first + wait, 2), size))
    return result
