# there are always two slots
def ends(copy, compute, slots):
    copied, done = 0.0, []
    for i in range(len(copy)):
        free = done[i - 2] if i >= 2 else 0.0
        copied = max(copied, free) + copy[i]
        done.append(max(copied, done[-1] if done else 0.0) + compute[i])
    return done
