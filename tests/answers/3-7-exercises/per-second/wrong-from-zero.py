# as if the counter had begun at 0
def per_second(before, after, seconds):
    return after / seconds
