# the mean difference
def furthest(a, b):
    return (a - b).abs().mean().item()
