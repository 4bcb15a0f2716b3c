# with a wait of 0 it is pending for one sample
def changes(samples, above, wait):
    found, state, since = [], "inactive", None
    for time, value in samples:
        if value is None or not value > above:
            since, now = None, "inactive"
        elif state == "inactive":
            since, now = time, "pending"
        else:
            now = "firing" if time - since >= wait else "pending"
        if now != state:
            found.append((time, now))
        state = now
    return found
