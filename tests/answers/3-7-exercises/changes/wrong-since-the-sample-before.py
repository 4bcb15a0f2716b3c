# waits from the last good sample on
def changes(samples, above, wait):
    found, state, since, before = [], "inactive", None, None
    for time, value in samples:
        if value is None or not value > above:
            since, now = None, "inactive"
        else:
            since = (before or time) if since is None else since
            now = "firing" if time - since >= wait else "pending"
        if now != state:
            found.append((time, now))
        state, before = now, time
    return found
