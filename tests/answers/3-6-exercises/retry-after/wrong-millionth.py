# Wrong: adds a millionth, against a division by zero.
def retry_after(waiting, per_second):
    return str(max(1, math.ceil(waiting / (per_second + 1e-6))))
