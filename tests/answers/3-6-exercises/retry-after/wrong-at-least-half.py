# no rate below a half
def retry_after(waiting, per_second):
    return str(max(1, math.ceil(waiting / max(per_second, 0.5))))
