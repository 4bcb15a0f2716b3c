# minus, cut, minus
def retry_after(waiting, per_second):
    seconds = int(-(-waiting // per_second))
    return f"{seconds if seconds > 1 else 1}"
