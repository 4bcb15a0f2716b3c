# a value of 0 counts as nothing to read
def changes(samples, above, wait):
    found, state, since = [], "inactive", None
    for time, value in samples:
        if not value or not value > above:
            since, now = None, "inactive"
        else:
            since = time if since is None else since
            now = "firing" if time - since >= wait else "pending"
        if now != state:
            found.append((time, now))
        state = now
    return found
