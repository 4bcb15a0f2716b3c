# at most two days
def retry_after(waiting, per_second):
    return str(min(max(1, math.ceil(waiting / per_second)), 172_800))
