# tries a step without rows
def find_batch_size(step, largest):
    fits, fails = -1, largest + 1
    while fails - fits > 1:
        middle = (fits + fails) // 2
        try:
            step(middle)
        except torch.OutOfMemoryError:
            fails = middle
        else:
            fits = middle
    if fits <= 0:
        step(1)
    return fits
