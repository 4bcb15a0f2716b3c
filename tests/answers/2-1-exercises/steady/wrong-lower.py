# the lower of the middle two
def steady(times, warmup):
    return torch.tensor(times[warmup:]).double().median().item()
