# Knows the error by the words of its message.
def find_batch_size(step, largest):
    def fits(n):
        try:
            step(n)
        except RuntimeError as error:
            if "tried to allocate" not in str(error).lower():
                raise
            return False
        return True
    low, high = 0, largest + 1
    while high - low > 1:
        n = (low + high) // 2
        low, high = (n, high) if fits(n) else (low, n)
    if low == 0:
        step(1)
    return low
