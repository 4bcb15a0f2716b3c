# takes for granted that the largest fails
def find_batch_size(step, largest):
    fits, fails = 0, largest
    while fails - fits > 1:
        middle = (fits + fails) // 2
        try:
            step(middle)
            fits = middle
        except torch.OutOfMemoryError:
            fails = middle
    if fits == 0:
        step(1)
        return 1
    return fits
