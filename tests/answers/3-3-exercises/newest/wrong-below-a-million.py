# Wrong: compares the last six digits.
def newest(names):
    return max(names, key=lambda n: int(n[5:-3]) % 1000000)
