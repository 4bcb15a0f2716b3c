# every sample, not only changes
def changes(samples, above, wait):
    found, since = [], None
    for time, value in samples:
        high = value is not None and value > above
        since = (time if since is None else since) if high else None
        found.append((time, "inactive" if not high else "firing" if time - since >= wait else "pending"))
    return found
