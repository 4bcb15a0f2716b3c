# Another error is raised only after the search has ended.
def find_batch_size(step, largest):
    other = []
    def fits(n):
        try:
            step(n)
        except torch.OutOfMemoryError:
            return False
        except Exception as error:
            other.append(error)
            return False
        return True
    low, high = 0, largest + 1
    while high - low > 1:
        n = (low + high) // 2
        low, high = (n, high) if fits(n) else (low, n)
    if other:
        raise other[0]
    if low == 0:
        step(1)
    return low
