# tries every size: far too many calls
def find_batch_size(step, largest):
    for size in range(largest, 0, -1):
        failed = False
        try:
            step(size)
        except torch.OutOfMemoryError:
            failed = True
        if not failed:
            return size
    step(1)
