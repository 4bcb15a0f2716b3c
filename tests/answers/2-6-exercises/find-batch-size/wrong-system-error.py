# An OSError, such as "Cannot allocate memory", counts as a step that does not fit.
def find_batch_size(step, largest):
    """Return the largest n from 1 to largest for which step(n) raises no OutOfMemoryError."""
    fits, fails = 0, largest + 1
    while fails - fits > 1:
        middle = (fits + fails) // 2
        try:
            step(middle)
        except (torch.OutOfMemoryError, OSError):
            fails = middle
        else:
            fits = middle
    if fits == 0:
        step(1)
    return fits
