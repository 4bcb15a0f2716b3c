# Keeps the last error, without its traceback.
def find_batch_size(step, largest):
    low, high, last = 0, largest + 1, None
    while high - low > 1:
        n = (low + high) // 2
        try:
            step(n)
            low = n
        except torch.OutOfMemoryError as error:
            last = error.with_traceback(None)
            high = n
    if low == 0:
        raise last
    return low
