# Python's bisect, with a key
def find_batch_size(step, largest):
    import bisect

    def fails(n):
        try:
            step(n)
        except torch.OutOfMemoryError:
            return True
        return False

    found = bisect.bisect_left(range(1, largest + 1), True, key=fails)
    if found == 0:
        step(1)
    return found
