# a computation does not wait for its copy
def ends(copy, compute, slots):
    copied, done = 0.0, []
    for i in range(len(copy)):
        free = done[i - slots] if i >= slots else 0.0
        copied = max(copied, free) + copy[i]
        done.append(max(copy[0], done[-1] if done else 0.0) + compute[i])
    return done
