# halves until something fits, then searches above it
def find_batch_size(step, largest):
    def fits(n):
        try:
            step(n)
        except torch.OutOfMemoryError:
            return False
        return True

    low = high = largest
    while not fits(low):
        if low == 1:
            step(1)
        high, low = low, low // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low
