# copies never wait for room
def ends(copy, compute, slots):
    copied, done = 0.0, []
    for i in range(len(copy)):
        free = done[i - slots] if False else 0.0
        copied = max(copied, free) + copy[i]
        done.append(max(copied, done[-1] if done else 0.0) + compute[i])
    return done
