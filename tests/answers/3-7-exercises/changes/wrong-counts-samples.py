# counts samples as if they came every 30 seconds
def changes(samples, above, wait):
    found, state, high, step = [], "inactive", 0, 30
    for time, value in samples:
        high = 0 if value is None or not value > above else high + 1
        now = "inactive" if not high else "firing" if (high - 1) * step >= wait else "pending"
        if now != state:
            found.append((time, now))
        state = now
    return found
