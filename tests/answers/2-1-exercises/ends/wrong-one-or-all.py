# knows one slot and endless room, nothing between
def ends(copy, compute, slots):
    copied, done = 0.0, []
    for i in range(len(copy)):
        if slots == 1 and done:
            copied = done[-1]
        copied = copied + copy[i]
        done.append(max(copied, done[-1] if done else 0.0) + compute[i])
    return done
