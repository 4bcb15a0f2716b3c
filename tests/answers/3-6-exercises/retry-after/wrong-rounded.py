# rounds to the nearest
def retry_after(waiting, per_second):
    return str(max(1, round(waiting / per_second)))
