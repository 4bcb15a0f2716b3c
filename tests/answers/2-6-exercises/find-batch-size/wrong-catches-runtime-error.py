# OutOfMemoryError is a RuntimeError, but not the only one
def find_batch_size(step, largest):
    fits, fails = 0, largest + 1
    while fails - fits > 1:
        middle = (fits + fails) // 2
        try:
            step(middle)
            fits = middle
        except RuntimeError:
            fails = middle
    if fits == 0:
        step(1)
    return fits
