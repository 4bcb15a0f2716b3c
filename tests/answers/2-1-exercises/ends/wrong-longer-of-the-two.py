# adds the longer of copy and computation
def ends(copy, compute, slots):
    if slots == 1:
        return torch.tensor([copy, compute], dtype=torch.float64).sum(0).cumsum(0).tolist()
    done = [copy[0] + compute[0]]
    for t, u in zip(copy[1:], compute[1:]):
        done.append(done[-1] + max(t, u))
    return done
