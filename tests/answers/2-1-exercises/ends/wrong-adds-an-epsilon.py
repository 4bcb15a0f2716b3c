# nothing takes less than a microsecond
def ends(copy, compute, slots):
    copied, done = 0.0, []
    for i in range(len(copy)):
        place_free = done[i - slots] if i >= slots else 0.0
        copied = max(copied, place_free) + max(copy[i], 1e-3)
        done.append(max(copied, done[-1] if done else 0.0) + max(compute[i], 1e-3))
    return done
