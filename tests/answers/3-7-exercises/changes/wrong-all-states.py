# every sample, not only changes
def changes(samples, above, wait):
    found, since = [], None
    for time, value in samples:
        high = value is not None and value > above
        since = (time if since is None else since) if high else None
        state = "pending" if high and time - since < wait else "firing" if high else "inactive"
        found.append((time, state))
    return found
