# keeps the last error, which holds its step's memory
def find_batch_size(step, largest):
    fits, fails, last = 0, largest + 1, None
    while fails - fits > 1:
        middle = (fits + fails) // 2
        try:
            step(middle)
            fits = middle
        except torch.OutOfMemoryError as error:
            fails, last = middle, error
    if fits == 0:
        raise last
    return fits
