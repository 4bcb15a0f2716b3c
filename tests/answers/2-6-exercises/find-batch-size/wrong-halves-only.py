# stops at the first half that fits
def find_batch_size(step, largest):
    size = largest
    while True:
        try:
            step(size)
            return size
        except torch.OutOfMemoryError:
            if size == 1:
                raise
        size //= 2
