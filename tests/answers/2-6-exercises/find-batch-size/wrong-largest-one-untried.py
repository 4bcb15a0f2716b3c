# Where largest is 1, nothing is tried.
def find_batch_size(step, largest):
    def fits(n):
        try:
            step(n)
        except torch.OutOfMemoryError:
            return False
        return True
    if largest == 1:
        return 1
    low, high = 0, largest + 1
    while high - low > 1:
        n = (low + high) // 2
        low, high = (n, high) if fits(n) else (low, n)
    if low == 0:
        step(1)
    return low
