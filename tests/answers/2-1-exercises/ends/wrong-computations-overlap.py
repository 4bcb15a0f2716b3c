# computations run at the same time
def ends(copy, compute, slots):
    copied, done = 0.0, []
    for i in range(len(copy)):
        free = done[i - slots] if i >= slots else 0.0
        copied = max(copied, free) + copy[i]
        done.append(copied + compute[i])
    return done
