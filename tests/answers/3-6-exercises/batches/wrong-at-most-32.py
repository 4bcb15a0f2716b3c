# 32 requests a batch at most
def batches(arrivals, most, wait):
    most = min(most, 32)
    out, open_ = [], []
    for t in arrivals:
        if open_ and t > open_[0] + wait:
            out.append((open_[0] + wait, len(open_)))
            open_ = []
        open_.append(t)
        if len(open_) == most:
            out.append((t, most))
            open_ = []
    if open_:
        out.append((open_[0] + wait, len(open_)))
    return out
