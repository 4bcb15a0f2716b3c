# no batch starts before 0
def batches(arrivals, most, wait):
    out, open_ = [], []
    for t in arrivals:
        if open_ and t > open_[0] + wait:
            out.append((max(0.0, open_[0] + wait), len(open_)))
            open_ = []
        open_.append(t)
        if len(open_) == most:
            out.append((t, most))
            open_ = []
    if open_:
        out.append((max(0.0, open_[0] + wait), len(open_)))
    return out
