# The network waits until backward has ended.
def finished(ready, send):
    return ready[-1] + send.cumsum(dim=0)
