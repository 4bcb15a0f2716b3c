# Wrong: compares the first six digits.
def newest(names):
    return max(names, key=lambda n: int(n[5:-3].zfill(6)[:6]))
