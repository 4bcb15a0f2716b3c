# loses negative differences
def furthest(a, b):
    return (a - b).max().item()
