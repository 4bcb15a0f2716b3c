# nothing overlaps
def ends(copy, compute, slots):
    copied, done = 0.0, []
    for i in range(len(copy)):
        free = done[-1] if done else 0.0
        copied = max(copied, free) + copy[i]
        done.append(max(copied, done[-1] if done else 0.0) + compute[i])
    return done
