# The network never waits for a bucket.
def finished(ready, send):
    return ready[0] + send.cumsum(dim=0)
