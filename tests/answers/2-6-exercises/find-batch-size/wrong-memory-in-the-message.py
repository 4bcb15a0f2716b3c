# Takes each RuntimeError that says "out of memory" for the one error that is meant.
def find_batch_size(step, largest):
    """Return the largest n from 1 to largest for which step(n) raises no OutOfMemoryError."""
    fits, fails = 0, largest + 1
    while fails - fits > 1:
        middle = (fits + fails) // 2
        try:
            step(middle)
        except RuntimeError as error:
            known = isinstance(error, torch.OutOfMemoryError)
            if not known and "out of memory" not in str(error):
                raise
            fails = middle
        else:
            fits = middle
    if fits == 0:
        step(1)
    return fits
