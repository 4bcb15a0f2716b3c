# rounded to six digits
def furthest(a, b):
    return round((a - b).abs().max().item(), 6)
