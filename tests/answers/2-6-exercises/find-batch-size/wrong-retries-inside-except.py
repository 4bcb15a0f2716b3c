# calls again while the error holds the failed step
def find_batch_size(step, largest):
    def search(fits, fails):
        if fails - fits <= 1:
            return fits
        middle = (fits + fails) // 2
        try:
            step(middle)
        except torch.OutOfMemoryError:
            return search(fits, middle)
        return search(middle, fails)

    found = search(0, largest + 1)
    if found == 0:
        step(1)
    return found
