# fixed windows of time
def batches(arrivals, most, wait):
    result, start = [], arrivals[0] if arrivals else 0.0
    while arrivals:
        now = [time for time in arrivals if time <= start + wait][:most]
        arrivals = arrivals[len(now):]
        if now:
            result.append((now[-1] if len(now) == most else start + wait, len(now)))
        start += wait or 0.25
    return result
