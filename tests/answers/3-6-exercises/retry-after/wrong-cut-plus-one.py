# one too many where it divides
def retry_after(waiting, per_second):
    return str(int(waiting / per_second) + 1)
