# squares overflow, and vanish
def furthest(a, b):
    return ((a - b) ** 2).max().sqrt().item()
