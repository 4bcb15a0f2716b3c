# Cuts what lies more than four deviations off.
def standardise(x):
    deviation = x.std(dim=1, keepdim=True, correction=0)
    return ((x - x.mean(dim=1, keepdim=True)) / deviation).clamp(-4, 4)
