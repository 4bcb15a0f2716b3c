# doubles without end
def find_batch_size(step, largest):
    fits, fails = 1, None
    step(1)
    while fails is None or fails - fits > 1:
        middle = 2 * fits if fails is None else (fits + fails) // 2
        if middle > 1_000_000:
            break
        try:
            step(middle)
            fits = middle
        except torch.OutOfMemoryError:
            fails = middle
    return fits
