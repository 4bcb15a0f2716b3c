# says 0 for an empty queue
def retry_after(waiting, per_second):
    return str(math.ceil(waiting / per_second))
