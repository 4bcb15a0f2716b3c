# Writes into ready.
def finished(ready, send):
    ready[0] += send[0]
    for bucket in range(1, len(ready)):
        ready[bucket] = max(ready[bucket], ready[bucket - 1]) + send[bucket]
    return ready
