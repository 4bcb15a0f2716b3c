# forgets since when, where that is second 0
def changes(samples, above, wait):
    found, state, since = [], "inactive", None
    for time, value in samples:
        if value is None or not value > above:
            since, now = None, "inactive"
        else:
            since = since or time
            now = "firing" if time - since >= wait else "pending"
        if now != state:
            found.append((time, now))
        state = now
    return found
