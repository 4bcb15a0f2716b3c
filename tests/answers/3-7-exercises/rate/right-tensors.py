# all differences at once
def rate(samples):
    time, value = torch.tensor(samples, dtype=torch.float64).T
    step = value.diff()
    return (torch.where(step < 0, value[1:], step).sum() / (time[-1] - time[0])).item()
