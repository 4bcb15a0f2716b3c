# not a string
def retry_after(waiting, per_second):
    return max(1, math.ceil(waiting / per_second))
