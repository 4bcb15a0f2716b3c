# returns 0 where nothing fits
def find_batch_size(step, largest):
    fits, fails = 0, largest + 1
    while fails - fits > 1:
        middle = (fits + fails) // 2
        try:
            step(middle)
            fits = middle
        except torch.OutOfMemoryError:
            fails = middle
    return fits
