# Wrong: rounded to three digits.
def furthest(a, b):
    return round((a - b).abs().max().item(), 3)
