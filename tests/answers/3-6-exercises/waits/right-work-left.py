# counts the work that is left
def waits(arrivals, seconds, room):
    free, result = float("-inf"), []
    for now in arrivals:
        left = max(free - now, 0.0)
        if math.ceil(left / seconds) > room:
            result.append(None)
        else:
            free = max(free, now) + seconds
            result.append(left + seconds)
    return result
