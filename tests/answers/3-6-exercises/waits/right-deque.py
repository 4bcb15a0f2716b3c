# lets those that have ended leave a queue
from collections import deque


def waits(arrivals, seconds, room):
    inside, result = deque(), []
    for now in arrivals:
        while inside and inside[0] <= now:
            inside.popleft()
        if len(inside) == room + 1:
            result.append(None)
        else:
            inside.append((inside[-1] if inside else now) + seconds)
            result.append(inside[-1] - now)
    return result
