# a class that remembers
class Alert:
    state, since = "inactive", None

    def see(self, time, high, wait):
        self.since = (time if self.since is None else self.since) if high else None
        new = "inactive" if not high else "pending" if time - self.since < wait else "firing"
        changed, self.state = new != self.state, new
        return changed


def changes(samples, above, wait):
    alert = Alert()
    return [(time, alert.state) for time, value in samples
            if alert.see(time, value is not None and value > above, wait)]
