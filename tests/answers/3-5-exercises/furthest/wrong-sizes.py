# the difference of the largest sizes
def furthest(a, b):
    return (a.abs() - b.abs()).abs().max().item()
